/* Forward and backward pass of the gated scan of scan.py for one CPU thread.
 *
 * gates [T, N, 3H]: logits of f, c before tanh, g; out [T, N, H] = h silu(g); held [T, N, H] = h.
 * Compiled once per machine by native_scan.py; the vector units are left to the compiler. Numbers are
 * float, or bfloat16 in 16-bit words (the upper half of a float) that are rounded to nearest even.
 */
#include <stdint.h>
#include <string.h>

static inline float exp_fast(float x) {
    /* 2^n times a polynomial for 2^f; relative error below 2e-7 */
    x = x > 80.0f ? 80.0f : (x < -80.0f ? -80.0f : x);
    float y = x * 1.44269504f;
    float n = (float)(int32_t)(y + (y < 0 ? -0.5f : 0.5f));
    float f = (y - n) * 0.69314718f;
    float p = 1.0f + f * (1.0f + f * (0.5f + f * (0.16666667f + f * (0.041666668f
              + f * (0.0083333333f + f * 0.0013888889f)))));
    int32_t bits = ((int32_t)n + 127) << 23;
    float scale;
    memcpy(&scale, &bits, 4);
    return p * scale;
}
static inline float sigmoid(float x) { return 1.0f / (1.0f + exp_fast(-x)); }

static inline float load_float(const float *p) { return *p; }
static inline void store_float(float *p, float v) { *p = v; }
static inline float load_half(const uint16_t *p) {
    uint32_t bits = (uint32_t)*p << 16;
    float v;
    memcpy(&v, &bits, 4);
    return v;
}
static inline void store_half(uint16_t *p, float v) {
    uint32_t bits;
    memcpy(&bits, &v, 4);
    bits += 0x7fffu + ((bits >> 16) & 1u);
    *p = (uint16_t)(bits >> 16);
}

/* One row of the backward pass: [3H] gates, the states held at this hop and the hop before. */
#define ROW(NAME, NUMBER, LOAD, STORE, BEFORE, LOAD_BEFORE)                                      \
static void row_##NAME(long H, const NUMBER *restrict row, const NUMBER *restrict held,          \
                       const BEFORE *restrict before, const NUMBER *restrict grad,               \
                       float *restrict total, NUMBER *restrict drow) {                           \
    for (long i = 0; i < H; i++) {                                                               \
        float f = sigmoid(LOAD(row + i));                                                        \
        float c = 2.0f * sigmoid(2.0f * LOAD(row + H + i)) - 1.0f;                               \
        float g = LOAD(row + 2 * H + i);                                                         \
        float s = sigmoid(g), dout = LOAD(grad + i);                                             \
        float dh = total[i] + dout * g * s;                                                      \
        STORE(drow + i, dh * (LOAD_BEFORE(before + i) - c) * f * (1.0f - f));                    \
        STORE(drow + H + i, dh * (1.0f - f) * (1.0f - c * c));                                   \
        STORE(drow + 2 * H + i, dout * LOAD(held + i) * s * (1.0f + g * (1.0f - s)));            \
        total[i] = dh * f;                                                                       \
    }                                                                                            \
}

ROW(float_later, float, load_float, store_float, float, load_float)
ROW(half_later, uint16_t, load_half, store_half, uint16_t, load_half)
ROW(float_first, float, load_float, store_float, float, load_float)
ROW(half_first, uint16_t, load_half, store_half, float, load_float)

#define SCAN(NAME, NUMBER, LOAD, STORE)                                                          \
static void row_##NAME(long H, const NUMBER *restrict row, float *restrict h,                    \
                       NUMBER *restrict out, NUMBER *restrict held) {                            \
    for (long i = 0; i < H; i++) {                                                               \
        float f = sigmoid(LOAD(row + i));                                                        \
        float c = 2.0f * sigmoid(2.0f * LOAD(row + H + i)) - 1.0f;                               \
        float g = LOAD(row + 2 * H + i);                                                         \
        float v = c + f * (h[i] - c);                                                            \
        h[i] = v;                                                                                \
        STORE(held + i, v);                                                                      \
        STORE(out + i, v * g * sigmoid(g));                                                      \
    }                                                                                            \
}                                                                                                \
void forward_##NAME(long T, long N, long H, const NUMBER *restrict gates, float *restrict state, \
                    NUMBER *restrict out, NUMBER *restrict held) {                               \
    for (long t = 0; t < T; t++)                                                                 \
        for (long n = 0; n < N; n++) {                                                           \
            long at = (t * N + n) * H;                                                           \
            row_##NAME(H, gates + 3 * at, state + n * H, out + at, held + at);                   \
        }                                                                                        \
}                                                                                                \
/* carry [N, H]: gradient of the last state on entry, of the first state on return */            \
void backward_##NAME(long T, long N, long H, const NUMBER *restrict gates,                       \
                     const float *restrict first, const NUMBER *restrict held,                   \
                     const NUMBER *restrict grad, float *restrict carry,                         \
                     NUMBER *restrict grad_gates) {                                              \
    for (long t = T - 1; t >= 0; t--)                                                            \
        for (long n = 0; n < N; n++) {                                                           \
            long at = (t * N + n) * H;                                                           \
            const NUMBER *row = gates + 3 * at, *k = held + at, *d = grad + at;                  \
            if (t)                                                                               \
                row_##NAME##_later(H, row, k, k - N * H, d, carry + n * H, grad_gates + 3 * at); \
            else                                                                                 \
                row_##NAME##_first(H, row, k, first + n * H, d, carry + n * H,                   \
                                   grad_gates + 3 * at);                                         \
        }                                                                                        \
}

SCAN(float, float, load_float, store_float)
SCAN(half, uint16_t, load_half, store_half)

/* The GRU: what is sequential in it, in float. B rows, H numbers a row; 32 divides H.
 *
 * A matrix [K, N] comes in panels of 32 columns, [N / 32, K, 32], so that it is read straight through.
 */
typedef float lane __attribute__((vector_size(64), aligned(4)));

/* out[r] = start[r] + x[r] matrix for ROWS rows; x [ROWS, K], out and start [ROWS, N]. */
#define PRODUCT(ROWS)                                                                            \
static void product_##ROWS(long K, long N, const float *restrict x, const float *restrict panels,\
                           const float *start, long start_stride, float *out) {                  \
    for (long panel = 0; panel < N / 32; panel++, panels += 32 * K) {                            \
        lane sum[ROWS][2];                                                                       \
        for (long r = 0; r < ROWS; r++)                                                          \
            for (long half = 0; half < 2; half++)                                                \
                sum[r][half] = ((const lane *)(start + r * start_stride + 32 * panel))[half];    \
        for (long k = 0; k < K; k++) {                                                           \
            lane left = ((const lane *)(panels + 32 * k))[0];                                    \
            lane right = ((const lane *)(panels + 32 * k))[1];                                   \
            for (long r = 0; r < ROWS; r++) {                                                    \
                sum[r][0] += x[r * K + k] * left;                                                \
                sum[r][1] += x[r * K + k] * right;                                               \
            }                                                                                    \
        }                                                                                        \
        for (long r = 0; r < ROWS; r++)                                                          \
            for (long half = 0; half < 2; half++)                                                \
                ((lane *)(out + r * N + 32 * panel))[half] = sum[r][half];                       \
    }                                                                                            \
}
PRODUCT(8)
PRODUCT(4)
PRODUCT(1)

static void product(long B, long K, long N, const float *x, const float *panels,
                    const float *start, long start_stride, float *out) {
    while (B) {
        long rows = B >= 8 ? 8 : B >= 4 ? 4 : 1;
        (rows == 8 ? product_8 : rows == 4 ? product_4 : product_1)(K, N, x, panels, start,
                                                                    start_stride, out);
        B -= rows, x += rows * K, start += rows * start_stride, out += rows * N;
    }
}

/* inward [T, B, 3H]: reset, update, candidate. back [T, B, 3H] is work space; its last third, the
 * state's part of the candidate, is kept for the way back, with gates [T, B, 2H], fresh and held. */
void gru_forward(long T, long B, long H, const float *restrict inward, const float *restrict state,
                 const float *restrict panels, const float *restrict bias, float *restrict back,
                 float *restrict gates, float *restrict fresh, float *restrict held) {
    const float *before = state;
    for (long t = 0; t < T; t++) {
        product(B, H, 3 * H, before, panels, bias, 0, back + t * B * 3 * H);
        for (long n = 0; n < B; n++) {
            long row = t * B + n;
            const float *in = inward + 3 * H * row, *own = back + 3 * H * row;
            float *gate = gates + 2 * H * row;
            for (long i = 0; i < 2 * H; i++) gate[i] = sigmoid(in[i] + own[i]);
            for (long i = 0; i < H; i++) {
                float c = 2.0f * sigmoid(2.0f * (in[2 * H + i] + gate[i] * own[2 * H + i])) - 1.0f;
                fresh[row * H + i] = c;
                held[row * H + i] = c + gate[H + i] * (before[n * H + i] - c);
            }
        }
        before = held + t * B * H;
    }
}

/* carry [B, H]: zero on entry, gradient of the first state on return. slopes [T, B, 3H]: gradients of
 * the products with the state; slope_fresh [T, B, H]: of the candidate's product with the input. */
void gru_backward(long T, long B, long H, const float *restrict grad, const float *restrict state,
                  const float *restrict panels, const float *restrict back,
                  const float *restrict gates, const float *restrict fresh,
                  const float *restrict held, float *restrict carry, float *restrict slopes,
                  float *restrict slope_fresh) {
    for (long t = T - 1; t >= 0; t--) {
        const float *before = t ? held + (t - 1) * B * H : state;
        for (long n = 0; n < B; n++) {
            long row = t * B + n;
            const float *gate = gates + 2 * H * row, *own = back + 3 * H * row + 2 * H;
            float *slope = slopes + 3 * H * row;
            for (long i = 0; i < H; i++) {
                float r = gate[i], u = gate[H + i], c = fresh[row * H + i];
                float total = grad[row * H + i] + carry[n * H + i];
                float inside = total * (1.0f - u) * (1.0f - c * c);
                slope[i] = inside * own[i] * r * (1.0f - r);
                slope[H + i] = total * (before[n * H + i] - c) * u * (1.0f - u);
                slope[2 * H + i] = inside * r;
                slope_fresh[row * H + i] = inside;
                carry[n * H + i] = total * u;
            }
        }
        product(B, 3 * H, H, slopes + t * B * 3 * H, panels, carry, H, carry);
    }
}
