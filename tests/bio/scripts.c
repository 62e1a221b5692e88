/* The traces of a few scripts of each kind (script.h), as OpenSSL 3.0 leaves them. */
#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/bio/script.h"
#include "tests/check.h"
#include "tests/suite.h"

enum { SEEDS = 60 };

/* The first four bytes of SHA-256 of the traces of the seeds from 1 on. */
static const struct {
    const char *kind;
    uint32_t hash;
} traces[] = {
    {"null", 0x5f8ef0ce},        {"buffer", 0xf2240873},       {"linebuffer", 0xced03a5e},
    {"readbuffer", 0xb850e6a2},  {"prefix", 0x12ecc75e},       {"alone", 0x73a21fce},
    {"base64-read", 0x23a84bad}, {"base64-fed", 0x1b41d776},   {"base64-write", 0x9c05a150},
    {"base64-turn", 0x8e46a034}, {"digest-read", 0xaaf1b734},  {"digest-write", 0xcf690220},
    {"cipher-read", 0xdcae6c80}, {"cipher-write", 0x3439dff2}, {"pair", 0xe16a9caa},
    {"halves", 0x9567dbde},
};

static uint32_t trace_hash(const struct script_kind *k)
{
    char *text = NULL;
    size_t len = 0;
    unsigned char md[EVP_MAX_MD_SIZE];
    FILE *trace = open_memstream(&text, &len);
    for (unsigned long seed = 1; seed <= SEEDS; seed++)
        script_run(k, seed, trace);
    fclose(trace);
    EVP_Digest(text, len, md, NULL, EVP_sha256(), NULL);
    free(text);
    return (uint32_t)md[0] << 24 | (uint32_t)md[1] << 16 | (uint32_t)md[2] << 8 | md[3];
}

static void check_kind(const struct script_kind *k)
{
    uint32_t hash = trace_hash(k);
    for (size_t i = 0; i < sizeof(traces) / sizeof(traces[0]); i++)
        if (strcmp(traces[i].kind, k->name) == 0) {
            check(hash == traces[i].hash, "%s: %#x; make script shows where", k->name, hash);
            return;
        }
    check(false, "%s: no trace is known, this one is %#x", k->name, hash);
}

void test_bio_scripts(void)
{
    const struct script_kind *lists[] = {script_buffers, script_codecs, script_pairs};
    for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
        for (const struct script_kind *k = lists[i]; k->name != NULL; k++)
            check_kind(k);
}
