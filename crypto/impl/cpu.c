/* CPU features of x86 through CPUID and XGETBV (Intel SDM vol. 2, CPUID; vol. 1, section 13.3), and
 * the environment variable that masks them, OPENSSL_ia32cap(3). */
#include "crypto/impl/cpu.h"

#include <stddef.h>
#include <stdlib.h>

uint64_t cpu_ia32cap[2];

/* A feature is there if all its capability bits are: bits of word 0, bits of word 1. */
#define W0_EDX(bit) (1ull << (bit))
#define W0_ECX(bit) (1ull << (32 + (bit)))
#define W1_EBX(bit) (1ull << (bit))
#define W1_ECX(bit) (1ull << (32 + (bit)))

static const struct cpu_feature {
    const char *name;
    uint64_t word0, word1;
} features[] = {
    {"ssse3", W0_ECX(9), 0},
    {"sse4.1", W0_ECX(19), 0},
    {"aesni", W0_ECX(25), 0},
    {"pclmul", W0_ECX(1), 0},
    {"movbe", W0_ECX(22), 0},
    {"avx", W0_ECX(28), 0},
    {"avx2", W0_ECX(28), W1_EBX(5)},
    {"bmi", 0, W1_EBX(3) | W1_EBX(8)},
    {"adx", 0, W1_EBX(19)},
    {"shani", 0, W1_EBX(29)},
    {"avx512", W0_ECX(28), W1_EBX(5) | W1_EBX(16) | W1_EBX(17) | W1_EBX(30) | W1_EBX(31)},
    {"ifma", W0_ECX(28), W1_EBX(16) | W1_EBX(21)},
    {"vbmi", W0_ECX(28), W1_EBX(16) | W1_ECX(1) | W1_ECX(6)},
    {"vaes", W0_ECX(28), W1_ECX(9)},
    {"vpclmul", W0_ECX(28), W1_ECX(10)},
    {"gfni", 0, W1_ECX(8)},
    {"rdrand", W0_ECX(30), 0},
    {"rdseed", 0, W1_EBX(18)},
};

#define N_FEATURES (sizeof(features) / sizeof(features[0]))

const char *cpu_feature_name(unsigned bit)
{
    return bit < N_FEATURES ? features[bit].name : NULL;
}

void cpu_feature_words(uint32_t wanted, uint64_t words[2])
{
    words[0] = words[1] = 0;
    for (unsigned i = 0; i < N_FEATURES; i++)
        if (wanted >> i & 1) {
            words[0] |= features[i].word0;
            words[1] |= features[i].word1;
        }
}

#if defined(__x86_64__) || defined(__i386__)
#include <cpuid.h>

#define XCR0_YMM  0x06u /* XMM and YMM state */
#define XCR0_ZMM  0xe6u /* and opmask and ZMM state */
#define OSXSAVE   W0_ECX(27)
#define AVX_WORD0 (W0_ECX(28) | W0_ECX(12)) /* AVX, FMA */
#define AVX_WORD1 (W1_EBX(5) | W1_ECX(9) | W1_ECX(10))
#define ZMM_WORD1                                                                              \
    (W1_EBX(16) | W1_EBX(17) | W1_EBX(21) | W1_EBX(28) | W1_EBX(30) | W1_EBX(31) | W1_ECX(1) | \
     W1_ECX(6) | W1_ECX(11) | W1_ECX(12) | W1_ECX(14))

static uint32_t xgetbv0(void)
{
    uint32_t lo, hi;
    __asm__ volatile("xgetbv" : "=a"(lo), "=d"(hi) : "c"(0));
    return lo;
}

static void read_capabilities(uint64_t cap[2])
{
    unsigned a, b, c, d;
    if (!__get_cpuid(1, &a, &b, &c, &d))
        return;
    cap[0] = d | (uint64_t)c << 32;
    if (__get_cpuid_count(7, 0, &a, &b, &c, &d))
        cap[1] = b | (uint64_t)c << 32;

    uint32_t saved = cap[0] & OSXSAVE ? xgetbv0() : 0;
    if ((saved & XCR0_YMM) != XCR0_YMM) {
        cap[0] &= ~AVX_WORD0;
        cap[1] &= ~AVX_WORD1;
    }
    if ((saved & XCR0_ZMM) != XCR0_ZMM)
        cap[1] &= ~ZMM_WORD1;
}

/* One word of the variable: "~MASK" takes bits away, "VALUE" leaves only its own; empty, all. What
 * the CPU lacks is never added. */
static const char *mask_word(const char *s, uint64_t *word)
{
    int clear = *s == '~';
    char *end;
    uint64_t v = strtoull(s + clear, &end, 0);
    if (end != s + clear)
        *word &= clear ? ~v : v;
    return end;
}

static void apply_environment(uint64_t cap[2])
{
    const char *s = secure_getenv("OPENSSL_ia32cap");
    if (s == NULL)
        return;
    s = mask_word(s, &cap[0]);
    if (*s == ':')
        mask_word(s + 1, &cap[1]);
}
#else
static void read_capabilities(uint64_t cap[2])
{
    cap[0] = cap[1] = 0;
}

static void apply_environment(uint64_t cap[2])
{
    (void)cap;
}
#endif

uint32_t cpu_detect(void)
{
    read_capabilities(cpu_ia32cap);
    apply_environment(cpu_ia32cap);
    uint32_t found = 0;
    for (unsigned i = 0; i < N_FEATURES; i++) {
        const struct cpu_feature *f = &features[i];
        if ((f->word0 | f->word1) != 0 && (cpu_ia32cap[0] & f->word0) == f->word0 &&
            (cpu_ia32cap[1] & f->word1) == f->word1)
            found |= 1u << i;
    }
    return found;
}
