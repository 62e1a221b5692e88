/* What the library says about itself: OpenSSL_version(3). */
#include <inttypes.h>
#include <openssl/crypto.h>
#include <stdio.h>

#include "crypto/base/assay.h"
#include "crypto/impl/cpu.h"

/* Configuration and modules are looked for where Debian's library does. */
#if defined(__x86_64__)
#define LIB_DIR "/usr/lib/x86_64-linux-gnu"
#elif defined(__i386__)
#define LIB_DIR "/usr/lib/i386-linux-gnu"
#elif defined(__aarch64__)
#define LIB_DIR "/usr/lib/aarch64-linux-gnu"
#elif defined(__s390x__)
#define LIB_DIR "/usr/lib/s390x-linux-gnu"
#else
#define LIB_DIR "/usr/lib"
#endif
#define DIR         "/usr/lib/ssl"
#define ENGINES_DIR LIB_DIR "/engines-3"
#define MODULES_DIR LIB_DIR "/ossl-modules"

#if defined(__clang__)
#define COMPILER "clang " __clang_version__
#else
#define COMPILER "gcc " __VERSION__
#endif

unsigned int OPENSSL_version_major(void)
{
    return OPENSSL_VERSION_MAJOR;
}

unsigned int OPENSSL_version_minor(void)
{
    return OPENSSL_VERSION_MINOR;
}

unsigned int OPENSSL_version_patch(void)
{
    return OPENSSL_VERSION_PATCH;
}

const char *OPENSSL_version_pre_release(void)
{
    return OPENSSL_VERSION_PRE_RELEASE;
}

const char *OPENSSL_version_build_metadata(void)
{
    return OPENSSL_VERSION_BUILD_METADATA;
}

unsigned long OpenSSL_version_num(void)
{
    return OPENSSL_VERSION_NUMBER;
}

/* The CPU's capabilities; written anew by each call, with the same text. */
#define CPU_TEXT "CPUINFO: "
static const char *cpu_text(void)
{
#if defined(__x86_64__) || defined(__i386__)
    static char text[80];
    snprintf(text, sizeof(text), CPU_TEXT "OPENSSL_ia32cap=0x%" PRIx64 ":0x%" PRIx64,
             cpu_ia32cap[0], cpu_ia32cap[1]);
    return text;
#else
    return CPU_TEXT "N/A";
#endif
}

/* Nothing that differs from one build to the next, such as a date, so that builds can be repeated.
 */
static const char *const version_texts[] = {
    [OPENSSL_VERSION] = OPENSSL_VERSION_TEXT " (Assay " ASSAY_VERSION ")",
    [OPENSSL_CFLAGS] = "compiler: " COMPILER,
    [OPENSSL_BUILT_ON] = "built on: date not available",
    [OPENSSL_PLATFORM] = "platform: assay",
    [OPENSSL_DIR] = "OPENSSLDIR: \"" DIR "\"",
    [OPENSSL_ENGINES_DIR] = "ENGINESDIR: \"" ENGINES_DIR "\"",
    [OPENSSL_VERSION_STRING] = OPENSSL_VERSION_STR,
    [OPENSSL_FULL_VERSION_STRING] = OPENSSL_FULL_VERSION_STR,
    [OPENSSL_MODULES_DIR] = "MODULESDIR: \"" MODULES_DIR "\"",
};

const char *OpenSSL_version(int type)
{
    if (type == OPENSSL_CPU_INFO)
        return cpu_text();
    if (type < 0 || type > OPENSSL_MODULES_DIR)
        return "not available";
    return version_texts[type];
}

const char *OPENSSL_info(int type)
{
    static const char *const texts[] = {DIR, ENGINES_DIR, MODULES_DIR,  ".so",
                                        "/", ":",         "os-specific"};
    if (type == OPENSSL_INFO_CPU_SETTINGS)
        return cpu_text() + sizeof(CPU_TEXT) - 1;
    if (type < OPENSSL_INFO_CONFIG_DIR || type > OPENSSL_INFO_SEED_SOURCE)
        return NULL;
    return texts[type - OPENSSL_INFO_CONFIG_DIR];
}
