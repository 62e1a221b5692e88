/* What is found by its name: algorithms, objects; and a whole program's start. */
#include <limits.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/objects.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench/cases_lookup.h"

/* ---- Fetches: a name and a default query, the object freed ---- */

static int fetch_md(struct bench_run *r)
{
    EVP_MD *md = EVP_MD_fetch(NULL, r->arg, NULL);
    EVP_MD_free(md);
    return md != NULL;
}

static int fetch_cipher(struct bench_run *r)
{
    EVP_CIPHER *cipher = EVP_CIPHER_fetch(NULL, r->arg, NULL);
    EVP_CIPHER_free(cipher);
    return cipher != NULL;
}

static int fetch_mac(struct bench_run *r)
{
    EVP_MAC *mac = EVP_MAC_fetch(NULL, r->arg, NULL);
    EVP_MAC_free(mac);
    return mac != NULL;
}

static int fetch_kdf(struct bench_run *r)
{
    EVP_KDF *kdf = EVP_KDF_fetch(NULL, r->arg, NULL);
    EVP_KDF_free(kdf);
    return kdf != NULL;
}

/* ---- Objects: a short name, a long one and dotted decimal, one after the other ---- */

static int txt2nid(struct bench_run *r)
{
    static const char *const texts[] = {"CN", "sha256WithRSAEncryption", "1.2.840.10045.3.1.7"};
    static const int nids[] = {NID_commonName, NID_sha256WithRSAEncryption, NID_X9_62_prime256v1};
    int i = (int)(r->turn++ % 3);
    return OBJ_txt2nid(texts[i]) == nids[i];
}

/* ---- A program that hashes once: out/bench/startup, beside the worker, with its library ---- */

static char program[PATH_MAX + 32], library_path[PATH_MAX + 64];
static char *arguments[] = {program, NULL}, *environment[] = {library_path, NULL};

static int start_program(struct bench_run *r)
{
    pid_t pid;
    int status = -1;
    (void)r;
    return posix_spawn(&pid, program, NULL, NULL, arguments, environment) == 0 &&
           waitpid(pid, &status, 0) == pid && status == 0;
}

static int open_program(struct bench_run *r)
{
    char here[PATH_MAX];
    ssize_t n = readlink("/proc/self/exe", here, sizeof(here) - 1);
    here[n > 0 ? n : 0] = '\0';
    char *slash = strrchr(here, '/');
    if (slash == NULL)
        return 0;
    *slash = '\0';
    snprintf(program, sizeof(program), "%s/startup", here);
    if (bench_library_dir != NULL)
        snprintf(library_path, sizeof(library_path), "LD_LIBRARY_PATH=%s/%s", here,
                 bench_library_dir);
    r->time = BENCH_TIME_CHILDREN;
    return access(program, X_OK) == 0 && start_program(r);
}

static int nothing_to_open(struct bench_run *r)
{
    (void)r;
    return 1;
}

static void nothing_to_close(struct bench_run *r)
{
    (void)r;
}

const struct bench_case bench_lookup_cases[] = {
    {"EVP_MD_fetch", "SHA256", nothing_to_open, fetch_md, nothing_to_close},
    {"EVP_CIPHER_fetch", "AES-256-GCM", nothing_to_open, fetch_cipher, nothing_to_close},
    {"EVP_MAC_fetch", "HMAC", nothing_to_open, fetch_mac, nothing_to_close},
    {"EVP_KDF_fetch", "HKDF", nothing_to_open, fetch_kdf, nothing_to_close},
    {"OBJ_txt2nid", NULL, nothing_to_open, txt2nid, nothing_to_close},
    {"Program-start", NULL, open_program, start_program, nothing_to_close},
    {0},
};
