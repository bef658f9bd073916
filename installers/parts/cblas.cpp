/* The part of CBLAS that NumPy calls, under the names that its wheel has for it: sizes of 64 bits.
 * What the program multiplies is small; loops that a compiler can make vectors of do for it.
 * LAPACK, with the functions of BLAS that it calls itself, is NumPy's own lapack_lite. */
#include <complex>
#include <cstdint>

namespace {

using Size = std::int64_t;
enum { ROWS = 101, PLAIN = 111, TURNED = 112, MIRRORED = 113, UPPER = 121, LOWER = 122 };
constexpr int LANES = 8;

inline float mirror(float x) { return x; }
inline double mirror(double x) { return x; }
template <class T> std::complex<T> mirror(std::complex<T> x) { return std::conj(x); }

template <bool Mirrored, class T> T dot(Size n, const T *x, Size dx, const T *y, Size dy) {
    T sum{}, sums[LANES]{};
    Size i = 0;
    if (dx == 1 && dy == 1)
        for (; i + LANES <= n; i += LANES)
            for (int lane = 0; lane < LANES; lane++)
                sums[lane] += (Mirrored ? mirror(x[i + lane]) : x[i + lane]) * y[i + lane];
    for (; i < n; i++)
        sum += (Mirrored ? mirror(x[i * dx]) : x[i * dx]) * y[i * dy];
    for (T each : sums)
        sum += each;
    return sum;
}

template <class T> void axpy(Size n, T a, const T *x, Size dx, T *y, Size dy) {
    if (dx == 1 && dy == 1)
        for (Size i = 0; i < n; i++)
            y[i] += a * x[i];
    else
        for (Size i = 0; i < n; i++)
            y[i * dy] += a * x[i * dx];
}

/* Nothing of `y` is read where it is to be forgotten: it may hold no numbers yet. */
template <class T> void scale(Size n, T b, T *y, Size dy) {
    for (Size i = 0; i < n; i++)
        y[i * dy] = b == T{} ? T{} : b * y[i * dy];
}

template <class T>
void gemv(int order, int turn, Size m, Size n, T a, const T *A, Size lda, const T *x, Size dx, T b,
          T *y, Size dy) {
    const bool mirrored = turn == MIRRORED;
    bool by_rows = (order == ROWS) == (turn == PLAIN);
    const Size rows = order == ROWS ? m : n, columns = order == ROWS ? n : m;
    scale(by_rows ? rows : columns, b, y, dy);
    for (Size i = 0; i < rows; i++) {
        const T *row = A + i * lda;
        if (by_rows)
            y[i * dy] += a * (mirrored ? dot<true>(columns, row, 1, x, dx)
                                       : dot<false>(columns, row, 1, x, dx));
        else if (mirrored)
            for (Size j = 0; j < columns; j++)
                y[j * dy] += a * x[i * dx] * mirror(row[j]);
        else
            axpy(columns, a * x[i * dx], row, 1, y, dy);
    }
}

template <class T>
void gemm(int order, int turn_a, int turn_b, Size m, Size n, Size k, T a, const T *A, Size lda,
          const T *B, Size ldb, T b, T *C, Size ldc) {
    if (order != ROWS) /* by columns, C is the other way round: B's turned by A's */
        return gemm(ROWS, turn_b, turn_a, n, m, k, a, B, ldb, A, lda, b, C, ldc);
    const Size down = turn_a == PLAIN ? lda : 1, across = turn_a == PLAIN ? 1 : lda;
    for (Size i = 0; i < m; i++) {
        T *row = C + i * ldc;
        scale(n, b, row, 1);
        for (Size p = 0; p < k; p++) {
            T factor = A[i * down + p * across];
            factor = a * (turn_a == MIRRORED ? mirror(factor) : factor);
            if (turn_b == PLAIN)
                axpy(n, factor, B + p * ldb, 1, row, 1);
            else if (turn_b == TURNED)
                axpy(n, factor, B + p, ldb, row, 1);
            else
                for (Size j = 0; j < n; j++)
                    row[j] += factor * mirror(B[j * ldb + p]);
        }
    }
}

template <class T>
void syrk(int order, int half, int turn, Size n, Size k, T a, const T *A, Size lda, T b, T *C,
          Size ldc) {
    const bool upper = (order == ROWS) == (half == UPPER);
    const bool by_rows = (order == ROWS) == (turn == PLAIN);
    const Size down = by_rows ? lda : 1, across = by_rows ? 1 : lda;
    for (Size i = 0; i < n; i++) {
        const Size first = upper ? i : 0, count = upper ? n - i : i + 1;
        T *row = C + i * ldc + first;
        scale(count, b, row, 1);
        for (Size j = 0; j < count; j++)
            row[j] += a * dot<false>(k, A + i * down, across, A + (first + j) * down, across);
    }
}

} // namespace

#define NAME(t, what) scipy_cblas_##t##what##64_
#define LEVELS(t, T, Scalar, VALUE, Plain)                                                         \
    extern "C" void NAME(t, axpy)(Size n, Scalar a, const Plain *x, Size dx, Plain *y, Size dy) {   \
        axpy<T>(n, VALUE(T, a), (const T *)x, dx, (T *)y, dy);                                     \
    }                                                                                              \
    extern "C" void NAME(t, gemv)(int order, int turn, Size m, Size n, Scalar a, const Plain *A,   \
                                  Size lda, const Plain *x, Size dx, Scalar b, Plain *y,           \
                                  Size dy) {                                                       \
        gemv<T>(order, turn, m, n, VALUE(T, a), (const T *)A, lda, (const T *)x, dx, VALUE(T, b),  \
                (T *)y, dy);                                                                       \
    }                                                                                              \
    extern "C" void NAME(t, gemm)(int order, int ta, int tb, Size m, Size n, Size k, Scalar a,     \
                                  const Plain *A, Size lda, const Plain *B, Size ldb, Scalar b,    \
                                  Plain *C, Size ldc) {                                            \
        gemm<T>(order, ta, tb, m, n, k, VALUE(T, a), (const T *)A, lda, (const T *)B, ldb,         \
                VALUE(T, b), (T *)C, ldc);                                                         \
    }                                                                                              \
    extern "C" void NAME(t, syrk)(int order, int half, int turn, Size n, Size k, Scalar a,         \
                                  const Plain *A, Size lda, Scalar b, Plain *C, Size ldc) {        \
        syrk<T>(order, half, turn, n, k, VALUE(T, a), (const T *)A, lda, VALUE(T, b), (T *)C,      \
                ldc);                                                                              \
    }

#define BY_VALUE(T, a) a
#define BEHIND(T, a) *(const T *)a
LEVELS(s, float, float, BY_VALUE, float)
LEVELS(d, double, double, BY_VALUE, double)
LEVELS(c, std::complex<float>, const void *, BEHIND, void)
LEVELS(z, std::complex<double>, const void *, BEHIND, void)

#define REAL_DOT(t, T)                                                                             \
    extern "C" T NAME(t, dot)(Size n, const T *x, Size dx, const T *y, Size dy) {                   \
        return dot<false>(n, x, dx, y, dy);                                                        \
    }
REAL_DOT(s, float)
REAL_DOT(d, double)

#define COMPLEX_DOT(t, T, what, MIRRORS)                                                           \
    extern "C" void NAME(t, what)(Size n, const void *x, Size dx, const void *y, Size dy,          \
                                  void *answer) {                                                  \
        *(std::complex<T> *)answer = dot<MIRRORS>(n, (const std::complex<T> *)x, dx,               \
                                                  (const std::complex<T> *)y, dy);                 \
    }
COMPLEX_DOT(c, float, dotu_sub, false)
COMPLEX_DOT(c, float, dotc_sub, true)
COMPLEX_DOT(z, double, dotu_sub, false)
COMPLEX_DOT(z, double, dotc_sub, true)

/* LAPACK tells of a wrong argument by its answer, too, which NumPy looks at. */
extern "C" void scipy_xerbla_64_(const char *, Size *, Size) {}
