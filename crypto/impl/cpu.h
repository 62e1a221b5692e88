/* What the CPU can do, found once at load. */
#ifndef ASSAY_IMPL_CPU_H
#define ASSAY_IMPL_CPU_H

#include <stdint.h>

/* Feature bits that rows name in `needs`. An AVX or AVX-512 bit is set only when the operating
 * system saves the registers too. On other machines than x86 all are clear. */
enum {
    CPU_SSSE3 = 1u << 0,
    CPU_SSE41 = 1u << 1,
    CPU_AESNI = 1u << 2,
    CPU_PCLMUL = 1u << 3,
    CPU_MOVBE = 1u << 4,
    CPU_AVX = 1u << 5,
    CPU_AVX2 = 1u << 6,
    CPU_BMI = 1u << 7, /* BMI1 and BMI2 */
    CPU_ADX = 1u << 8,
    CPU_SHANI = 1u << 9,
    CPU_AVX512 = 1u << 10, /* F, BW, DQ and VL */
    CPU_IFMA = 1u << 11,   /* AVX512_IFMA */
    CPU_VBMI = 1u << 12,   /* AVX512_VBMI and VBMI2 */
    CPU_VAES = 1u << 13,
    CPU_VPCLMUL = 1u << 14,
    CPU_GFNI = 1u << 15,
    CPU_RDRAND = 1u << 16,
    CPU_RDSEED = 1u << 17,
};

/* The features of this machine, less what OPENSSL_ia32cap (see OPENSSL_ia32cap(3)) takes away.
 * Reads the environment; called once, before any thread can exist. */
uint32_t cpu_detect(void);

/* A feature's name by its bit number, 0 .. 17, or NULL past the last. */
const char *cpu_feature_name(unsigned bit);

/* The capability bits of these features in the two words of cpu_ia32cap. */
void cpu_feature_words(uint32_t features, uint64_t words[2]);

/* The two capability words behind cpu_detect: CPUID.1 EDX | ECX << 32 and CPUID.7 EBX | ECX << 32,
 * masked; `openssl version -c` and `openssl info -cpusettings` print them. Zero elsewhere. */
extern uint64_t cpu_ia32cap[2];

#endif
