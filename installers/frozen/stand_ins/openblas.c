/* Stands in for OpenCV's copy of OpenBLAS: hands each function that OpenCV calls on to NumPy's copy,
 * which counts in 64 bits and has names of its own. */
#include <stdint.h>
#include <stdlib.h>

#define GEMM(t, S)                                                                                \
    void scipy_cblas_##t##gemm64_(int, int, int, int64_t, int64_t, int64_t, S, const void *,      \
                                  int64_t, const void *, int64_t, S, void *, int64_t);            \
    void cblas_##t##gemm(int order, int ta, int tb, int m, int n, int k, S alpha, const void *a,  \
                         int lda, const void *b, int ldb, S beta, void *c, int ldc) {             \
        scipy_cblas_##t##gemm64_(order, ta, tb, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc);    \
    }

/* gesv gives the order of its rows in `pivots`, n of them. */
#define SOLVERS(t)                                                                                \
    void scipy_##t##gesv_64_(int64_t *, int64_t *, void *, int64_t *, int64_t *, void *,          \
                             int64_t *, int64_t *);                                               \
    void t##gesv_(int *n, int *rhs, void *a, int *lda, int *pivots, void *b, int *ldb,            \
                  int *info) {                                                                    \
        int64_t n64 = *n, r64 = *rhs, a64 = *lda, b64 = *ldb, i64 = 0;                            \
        int64_t *p64 = malloc((n64 > 0 ? n64 : 1) * sizeof *p64);                                 \
        if (!p64) abort();                                                                        \
        scipy_##t##gesv_64_(&n64, &r64, a, &a64, p64, b, &b64, &i64);                             \
        for (int64_t i = 0; i < n64; i++) pivots[i] = (int)p64[i];                                \
        free(p64);                                                                                \
        *info = (int)i64;                                                                         \
    }                                                                                             \
    void scipy_##t##getrf_64_(int64_t *, int64_t *, void *, int64_t *, int64_t *, int64_t *);     \
    void t##getrf_(int *m, int *n, void *a, int *lda, int *pivots, int *info) {                   \
        int64_t m64 = *m, n64 = *n, a64 = *lda, i64 = 0, least = m64 < n64 ? m64 : n64;           \
        int64_t *p64 = malloc((least > 0 ? least : 1) * sizeof *p64);                             \
        if (!p64) abort();                                                                        \
        scipy_##t##getrf_64_(&m64, &n64, a, &a64, p64, &i64);                                     \
        for (int64_t i = 0; i < least; i++) pivots[i] = (int)p64[i];                              \
        free(p64);                                                                                \
        *info = (int)i64;                                                                         \
    }                                                                                             \
    void scipy_##t##gels_64_(char *, int64_t *, int64_t *, int64_t *, void *, int64_t *, void *,  \
                             int64_t *, void *, int64_t *, int64_t *, size_t);                    \
    void t##gels_(char *trans, int *m, int *n, int *rhs, void *a, int *lda, void *b, int *ldb,    \
                  void *work, int *size, int *info) {                                             \
        int64_t m64 = *m, n64 = *n, r64 = *rhs, a64 = *lda, b64 = *ldb, s64 = *size, i64 = 0;     \
        scipy_##t##gels_64_(trans, &m64, &n64, &r64, a, &a64, b, &b64, work, &s64, &i64, 1);      \
        *info = (int)i64;                                                                         \
    }                                                                                             \
    void scipy_##t##geev_64_(char *, char *, int64_t *, void *, int64_t *, void *, void *,        \
                             void *, int64_t *, void *, int64_t *, void *, int64_t *, int64_t *,  \
                             size_t, size_t);                                                     \
    void t##geev_(char *jobl, char *jobr, int *n, void *a, int *lda, void *re, void *im,          \
                  void *vl, int *ldvl, void *vr, int *ldvr, void *work, int *size, int *info) {   \
        int64_t n64 = *n, a64 = *lda, l64 = *ldvl, r64 = *ldvr, s64 = *size, i64 = 0;             \
        scipy_##t##geev_64_(jobl, jobr, &n64, a, &a64, re, im, vl, &l64, vr, &r64, work, &s64,    \
                            &i64, 1, 1);                                                          \
        *info = (int)i64;                                                                         \
    }                                                                                             \
    void scipy_##t##posv_64_(char *, int64_t *, int64_t *, void *, int64_t *, void *, int64_t *,  \
                             int64_t *, size_t);                                                  \
    void t##posv_(char *uplo, int *n, int *rhs, void *a, int *lda, void *b, int *ldb,             \
                  int *info) {                                                                    \
        int64_t n64 = *n, r64 = *rhs, a64 = *lda, b64 = *ldb, i64 = 0;                            \
        scipy_##t##posv_64_(uplo, &n64, &r64, a, &a64, b, &b64, &i64, 1);                         \
        *info = (int)i64;                                                                         \
    }                                                                                             \
    void scipy_##t##potrf_64_(char *, int64_t *, void *, int64_t *, int64_t *, size_t);           \
    void t##potrf_(char *uplo, int *n, void *a, int *lda, int *info) {                            \
        int64_t n64 = *n, a64 = *lda, i64 = 0;                                                    \
        scipy_##t##potrf_64_(uplo, &n64, a, &a64, &i64, 1);                                       \
        *info = (int)i64;                                                                         \
    }                                                                                             \
    void scipy_##t##geqrf_64_(int64_t *, int64_t *, void *, int64_t *, void *, void *, int64_t *, \
                              int64_t *);                                                         \
    void t##geqrf_(int *m, int *n, void *a, int *lda, void *tau, void *work, int *size,           \
                   int *info) {                                                                   \
        int64_t m64 = *m, n64 = *n, a64 = *lda, s64 = *size, i64 = 0;                             \
        scipy_##t##geqrf_64_(&m64, &n64, a, &a64, tau, work, &s64, &i64);                         \
        *info = (int)i64;                                                                         \
    }                                                                                             \
    void scipy_##t##gesdd_64_(char *, int64_t *, int64_t *, void *, int64_t *, void *, void *,    \
                              int64_t *, void *, int64_t *, void *, int64_t *, int64_t *,         \
                              int64_t *, size_t);                                                 \
    /* iwork is scratch of 8 * min(m, n) whole numbers: theirs are twice as long as ours. */      \
    void t##gesdd_(char *job, int *m, int *n, void *a, int *lda, void *s, void *u, int *ldu,      \
                   void *vt, int *ldvt, void *work, int *size, int *iwork, int *info) {           \
        int64_t m64 = *m, n64 = *n, a64 = *lda, u64 = *ldu, v64 = *ldvt, s64 = *size, i64 = 0;    \
        int64_t least = m64 < n64 ? m64 : n64;                                                    \
        int64_t *w64 = malloc(8 * (least > 0 ? least : 1) * sizeof *w64);                         \
        if (!w64) abort();                                                                        \
        scipy_##t##gesdd_64_(job, &m64, &n64, a, &a64, s, u, &u64, vt, &v64, work, &s64, w64,     \
                             &i64, 1);                                                            \
        free(w64);                                                                                \
        *info = (int)i64;                                                                         \
    }

GEMM(s, float)
GEMM(d, double)
GEMM(c, const void *)
GEMM(z, const void *)
SOLVERS(s)
SOLVERS(d)
