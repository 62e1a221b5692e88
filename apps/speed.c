/* openssl speed: openssl-speed(1), for digests, MACs and ciphers. */
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/opensslv.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/times.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "apps/app.h"
#include "apps/commands.h"

static bool machine, elapsed, decrypt, aead;
static const char *evp_name, *hmac_name, *cmac_name;
static long seconds = 3, bytes, misalign, processes;

const struct opt speed_options[] = {
    {NULL, OPT_SECTION, NULL, "General"},
    OPT_HELP_ROW,
    {"mr", OPT_FLAG, &machine, "Produce machine readable output"},
    {"multi", OPT_POSITIVE, &processes, "Run benchmarks in parallel"},
    {NULL, OPT_SECTION, NULL, "Selection"},
    {"evp", OPT_TEXT, &evp_name, "Use EVP-named cipher or digest"},
    {"hmac", OPT_TEXT, &hmac_name, "HMAC using EVP-named digest"},
    {"cmac", OPT_TEXT, &cmac_name, "CMAC using EVP-named cipher"},
    {"decrypt", OPT_FLAG, &decrypt, "Time decryption instead of encryption (only EVP)"},
    {"aead", OPT_FLAG, &aead, "Benchmark EVP-named AEAD cipher in TLS-like sequence"},
    {NULL, OPT_SECTION, NULL, "Timing"},
    {"elapsed", OPT_FLAG, &elapsed, "Use wall-clock time instead of CPU user time as divisor"},
    {"seconds", OPT_POSITIVE, &seconds, "Run benchmarks for specified amount of seconds"},
    {"bytes", OPT_POSITIVE, &bytes, "Run [non-PKI] benchmarks on custom-sized buffer"},
    {"misalign", OPT_POSITIVE, &misalign, "Use specified offset to mis-align buffers"},
    OPT_RAND_ROWS,
    OPT_PROVIDER_ROWS,
    {NULL, OPT_SECTION, NULL, "Parameters"},
    {"algorithm", OPT_PARAM, NULL, "Algorithm(s) to test (optional; otherwise tests all)"},
    {0},
};

static const long all_sizes[] = {16, 64, 256, 1024, 8 * 1024, 16 * 1024};
enum { SIZES = 6, ROWS_MAX = 40 };

/* One line of the result: something that processes a buffer. */
struct subject {
    char label[64];
    EVP_MD *md;
    EVP_MD_CTX *md_ctx;
    EVP_MAC_CTX *mac;
    EVP_CIPHER_CTX *cipher;
    bool is_aead;
    double result[SIZES]; /* bytes a second */
};

/* What `openssl speed` runs without arguments, by the names that it takes: its kind and what to
 * fetch. */
enum kind { DIGEST, HMAC, CIPHER };
static const struct {
    const char *name, *fetch;
    enum kind kind;
} known[] = {
    {"md5", "MD5", DIGEST},
    {"hmac", "MD5", HMAC},
    {"sha1", "SHA1", DIGEST},
    {"sha256", "SHA256", DIGEST},
    {"sha512", "SHA512", DIGEST},
    {"aes-128-cbc", "AES-128-CBC", CIPHER},
    {"aes-192-cbc", "AES-192-CBC", CIPHER},
    {"aes-256-cbc", "AES-256-CBC", CIPHER},
};
enum { KNOWN = sizeof(known) / sizeof(known[0]) };

static const unsigned char key[64] = {0x12, 0x34, 0x56, 0x78, 0x9a, 0xbc, 0xde, 0xf0,
                                      0x34, 0x56, 0x78, 0x9a, 0xbc, 0xde, 0xf0, 0x12};
static unsigned char *buffer;

static volatile sig_atomic_t is_running;

static void stop(int signal_number)
{
    (void)signal_number;
    is_running = 0;
}

static double now(void)
{
    struct timespec t;
    if (elapsed) {
        clock_gettime(CLOCK_MONOTONIC, &t);
        return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
    }
    struct tms user;
    times(&user);
    return (double)user.tms_utime / (double)sysconf(_SC_CLK_TCK);
}

static bool open_digest(struct subject *s, const char *name)
{
    s->md = EVP_MD_fetch(NULL, name, common.propquery);
    s->md_ctx = EVP_MD_CTX_new();
    return s->md != NULL && s->md_ctx != NULL;
}

static bool open_mac(struct subject *s, const char *mac_name, const char *param, const char *value,
                     size_t key_len)
{
    EVP_MAC *mac = EVP_MAC_fetch(NULL, mac_name, common.propquery);
    OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_string(param, (char *)(uintptr_t)value, 0),
                           OSSL_PARAM_construct_end()};
    s->mac = mac == NULL ? NULL : EVP_MAC_CTX_new(mac);
    EVP_MAC_free(mac);
    return s->mac != NULL && EVP_MAC_init(s->mac, key, key_len, params);
}

static bool open_cipher(struct subject *s, const char *name)
{
    EVP_CIPHER *cipher = EVP_CIPHER_fetch(NULL, name, common.propquery);
    if (cipher == NULL)
        return false;
    unsigned char k[64];
    for (size_t i = 0; i < sizeof(k); i++)
        k[i] = (unsigned char)(key[i % 16] ^ (i / 16)); /* XTS wants two keys that differ */
    s->cipher = EVP_CIPHER_CTX_new();
    s->is_aead = EVP_CIPHER_get_flags(cipher) & EVP_CIPH_FLAG_AEAD_CIPHER;
    EVP_CIPHER_CTX_set_flags(s->cipher, EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
    bool ok = EVP_CipherInit_ex(s->cipher, cipher, NULL, k, key, !decrypt) > 0;
    if (ok)
        EVP_CIPHER_CTX_set_padding(s->cipher, 0);
    EVP_CIPHER_free(cipher);
    return ok;
}

static bool run_cipher(struct subject *s, size_t len)
{
    int n;
    if (!s->is_aead)
        return EVP_CipherUpdate(s->cipher, buffer, &n, buffer, (int)len) > 0;
    if (EVP_CipherInit_ex(s->cipher, NULL, NULL, NULL, key, -1) <= 0)
        return false;
    if (aead && EVP_CipherUpdate(s->cipher, NULL, &n, key, 13) <= 0)
        return false;
    if (EVP_CipherUpdate(s->cipher, buffer, &n, buffer, (int)len) <= 0)
        return false;
    return decrypt || EVP_CipherFinal_ex(s->cipher, buffer + len, &n) > 0;
}

static bool run_once(struct subject *s, size_t len)
{
    unsigned char out[EVP_MAX_MD_SIZE];
    size_t n;
    if (s->md != NULL)
        return EVP_Digest(buffer, len, out, NULL, s->md, NULL);
    if (s->mac != NULL)
        return EVP_MAC_init(s->mac, NULL, 0, NULL) && EVP_MAC_update(s->mac, buffer, len) &&
               EVP_MAC_final(s->mac, out, &n, sizeof(out));
    return run_cipher(s, len);
}

/* One size of one subject: prints what OpenSSL prints on standard error, and keeps the rate. */
static bool measure(struct subject *s, int at, long size)
{
    unsigned long count = 0;
    fprintf(stderr,
            machine ? "+DT:%s:%ld:%ld\n" : "Doing %s for %lds on %ld size blocks: ", s->label,
            seconds, size);
    fflush(stderr);
    is_running = 1;
    signal(SIGALRM, stop);
    alarm((unsigned)seconds);
    double start = now();
    while (is_running && count < ~0ul)
        if (run_once(s, (size_t)size))
            count++;
        else
            return false;
    double time = now() - start;
    fprintf(stderr, machine ? "+R:%lu:%s:%f\n" : "%lu %s's in %.2fs\n", count, s->label, time);
    s->result[at] = time > 0 ? (double)count * (double)size / time : 0;
    return true;
}

static void close_subject(struct subject *s)
{
    EVP_MD_free(s->md);
    EVP_MD_CTX_free(s->md_ctx);
    EVP_MAC_CTX_free(s->mac);
    EVP_CIPHER_CTX_free(s->cipher);
}

static void print_rate(double rate)
{
    if (machine)
        printf(":%.2f", rate);
    else if (rate > 10000)
        printf(" %11.2fk", rate / 1e3);
    else
        printf(" %11.2f ", rate);
}

static void print_results(const struct subject *s, size_t n, const long *sizes, int n_sizes)
{
    if (!machine) {
        printf("version: %s\n%s\n", OPENSSL_FULL_VERSION_STR, OpenSSL_version(OPENSSL_BUILT_ON));
        printf("options: bn(%zu,%zu)\n%s\n%s\n", 8 * sizeof(long), 8 * sizeof(long),
               OpenSSL_version(OPENSSL_CFLAGS), OpenSSL_version(OPENSSL_CPU_INFO));
        printf("The 'numbers' are in 1000s of bytes per second processed.\ntype        ");
        for (int i = 0; i < n_sizes; i++)
            printf(" %7ld bytes", sizes[i]);
        putchar('\n');
    } else {
        printf("+H");
        for (int i = 0; i < n_sizes; i++)
            printf(":%ld", sizes[i]);
        putchar('\n');
    }
    for (size_t k = 0; k < n; k++) {
        if (machine)
            printf("+F:%zu:%s", k, s[k].label);
        else
            printf("%-13s", s[k].label);
        for (int i = 0; i < n_sizes; i++)
            print_rate(s[k].result[i]);
        putchar('\n');
    }
}

/* The sizes that are measured: all, or -bytes. */
static int sizes_to_run(const long **sizes)
{
    *sizes = bytes > 0 ? &bytes : all_sizes;
    return bytes > 0 ? 1 : SIZES;
}

static bool measure_all(struct subject *s, size_t n)
{
    const long *sizes;
    int n_sizes = sizes_to_run(&sizes);
    for (size_t k = 0; k < n; k++)
        for (int i = 0; i < n_sizes; i++)
            if (!measure(&s[k], i, sizes[i])) {
                print_errors();
                return false;
            }
    return true;
}

/* A child of -multi: measures all and writes its rates to the pipe. */
static int child(struct subject *s, size_t n, int to)
{
    bool ok = measure_all(s, n);
    for (size_t k = 0; ok && k < n; k++)
        ok = write(to, s[k].result, sizeof(s[k].result)) == (ssize_t)sizeof(s[k].result);
    return !ok;
}

static bool add_rates(struct subject *s, size_t n, int from)
{
    double rates[SIZES];
    for (size_t k = 0; k < n; k++) {
        if (read(from, rates, sizeof(rates)) != (ssize_t)sizeof(rates))
            return false;
        for (int i = 0; i < SIZES; i++)
            s[k].result[i] += rates[i];
    }
    return true;
}

static bool measure_in_parallel(struct subject *s, size_t n)
{
    enum { PROCESSES_MAX = 256 };
    int from[PROCESSES_MAX];
    bool ok = processes <= PROCESSES_MAX;
    long started = 0;
    for (; ok && started < processes; started++) {
        int ends[2];
        ok = pipe(ends) == 0;
        pid_t pid = ok ? fork() : -1;
        if (pid == 0)
            _exit(child(s, n, ends[1]));
        ok = pid > 0;
        close(ends[1]);
        from[started] = ends[0];
    }
    for (long i = 0; i < started; i++) {
        ok = add_rates(s, n, from[i]) && ok;
        close(from[i]);
        wait(NULL);
    }
    return ok;
}

/* The subject of a name: one of the known, or what -evp, -hmac, -cmac say. */
static bool open_known(struct subject *s, size_t i)
{
    snprintf(s->label, sizeof(s->label), "%s", known[i].name);
    if (known[i].kind == DIGEST)
        return open_digest(s, known[i].fetch);
    if (known[i].kind == CIPHER)
        return open_cipher(s, known[i].fetch);
    snprintf(s->label, sizeof(s->label), "hmac(md5)");
    return open_mac(s, "HMAC", OSSL_MAC_PARAM_DIGEST, known[i].fetch, 16);
}

static bool open_evp(struct subject *s, const char *name)
{
    if (open_cipher(s, name))
        snprintf(s->label, sizeof(s->label), "%s",
                 EVP_CIPHER_get0_name(EVP_CIPHER_CTX_get0_cipher(s->cipher)));
    else if (open_digest(s, name))
        snprintf(s->label, sizeof(s->label), "%s", name);
    else {
        fprintf(stderr, "%s: %s is an unknown cipher or digest\n", app_name, name);
        return false;
    }
    return true;
}

static bool open_named_mac(struct subject *s, const char *mac, const char *param, const char *name,
                           size_t key_len)
{
    snprintf(s->label, sizeof(s->label), "%s(%s)", strcmp(mac, "HMAC") == 0 ? "hmac" : "cmac",
             name);
    if (open_mac(s, mac, param, name, key_len))
        return true;
    fprintf(stderr, "%s: %s is an unknown %s\n", app_name, name,
            strcmp(mac, "HMAC") == 0 ? "digest" : "cipher");
    return false;
}

static size_t key_length(const char *name)
{
    EVP_CIPHER *c = EVP_CIPHER_fetch(NULL, name, common.propquery);
    int n = c == NULL ? 0 : EVP_CIPHER_get_key_length(c);
    EVP_CIPHER_free(c);
    return (size_t)n;
}

static bool open_argument(struct subject *s, const char *name)
{
    for (size_t i = 0; i < KNOWN; i++)
        if (strcmp(known[i].name, name) == 0)
            return open_known(s, i);
    fprintf(stderr, "%s: Unknown algorithm %s\n", app_name, name);
    return false;
}

static bool open_all(struct subject *s, size_t *n, int argc, char **argv)
{
    bool ok = true;
    *n = 0;
    if (evp_name != NULL)
        ok = open_evp(&s[(*n)++], evp_name);
    if (ok && hmac_name != NULL)
        ok = open_named_mac(&s[(*n)++], "HMAC", OSSL_MAC_PARAM_DIGEST, hmac_name, 16);
    if (ok && cmac_name != NULL)
        ok = open_named_mac(&s[(*n)++], "CMAC", OSSL_MAC_PARAM_CIPHER, cmac_name,
                            key_length(cmac_name));
    for (int i = 0; ok && i < argc && *n < ROWS_MAX; i++)
        ok = open_argument(&s[(*n)++], argv[i]);
    bool everything = *n == 0;
    for (size_t i = 0; ok && everything && i < KNOWN; i++)
        ok = open_known(&s[(*n)++], i);
    return ok;
}

int speed_main(int argc, char **argv)
{
    static struct subject subjects[ROWS_MAX];
    size_t n;
    const long *sizes;
    int i = opt_parse(argc, argv, "[options] [algorithm...]", speed_options);
    if (i <= 0)
        return opt_exit(i);
    int n_sizes = sizes_to_run(&sizes);
    unsigned char *room =
        calloc(1, (size_t)(bytes > 16384 ? bytes : 16384) + 256 + (size_t)misalign);
    buffer = room == NULL ? NULL : room + misalign;
    bool ok = room != NULL && common_start() && open_all(subjects, &n, argc - i, argv + i);
    if (!ok)
        print_errors();
    ok = ok && (processes > 0 ? measure_in_parallel : measure_all)(subjects, n);
    if (ok)
        print_results(subjects, n, sizes, n_sizes);
    for (size_t k = 0; k < ROWS_MAX; k++)
        close_subject(&subjects[k]);
    free(room);
    return ok && common_end() ? EXIT_SUCCESS : EXIT_FAILURE;
}
