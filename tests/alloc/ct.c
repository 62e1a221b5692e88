/* Certificate Transparency without memory. */
#include <openssl/bio.h>
#include <openssl/ct.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "tests/alloc/alloc.h"

#define ID64 "KXm+8J45OSHwVnOfY6V35b5XfZxgCvj5TV0mXCVdx4Q="
#define SIG64                                                                        \
    "BAMARzBFAiBIL2dRrzXbplQ2vh/WZA89t5eGqWvNoYjsQcAoGrhXlQIhAK2iHBnz/1ALmP1Zu0ry1t" \
    "cTbdW+2nSKTVdTrGm8KHCP"
/* A log's key, of P-256. */
#define KEY64                                                                            \
    "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEaxfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpZP40" \
    "Li/hp/m47n60p8D54WK84zV2sxXs7LtkBoN79R9Q=="

static bool lists(void)
{
    SCT *sct = SCT_new_from_base64(0, ID64, CT_LOG_ENTRY_TYPE_X509, 5, "AAEC", SIG64);
    STACK_OF(SCT) *list = sct != NULL ? sk_SCT_new_null() : NULL, *back = NULL;
    unsigned char *der = NULL;
    bool ok = list != NULL && sk_SCT_push(list, sct) > 0;
    if (!ok)
        SCT_free(sct);
    const int len = ok ? i2d_SCT_LIST(list, &der) : -1;
    const unsigned char *p = der;
    ok = len > 0 && (back = d2i_SCT_LIST(NULL, &p, len)) != NULL;
    SCT_LIST_free(back);
    SCT_LIST_free(list);
    OPENSSL_free(der);
    return ok;
}

static bool logs(void)
{
    char path[] = "/tmp/ctXXXXXX";
    const int fd = mkstemp(path);
    if (fd < 0 || dprintf(fd, "enabled_logs=a\n[a]\ndescription=A\nkey=" KEY64 "\n") < 0)
        return false;
    close(fd);
    CTLOG_STORE *store = CTLOG_STORE_new_ex(NULL, "provider=default");
    const bool ok = store != NULL && CTLOG_STORE_load_file(store, path);
    CTLOG_STORE_free(store);
    unlink(path);
    return ok;
}

/* What SCTs are judged by. */
static bool judged(void)
{
    CT_POLICY_EVAL_CTX *c = CT_POLICY_EVAL_CTX_new_ex(NULL, "provider=default");
    const bool ok = c != NULL;
    CT_POLICY_EVAL_CTX_free(c);
    return ok;
}

/* clang-format off */
const struct scenario scenarios_ct[] = {
    {"ct/lists", lists, 0},
    {"ct/logs", logs, 0},
    {"ct/judged", judged, 0},
    {NULL, NULL, 0},
};
