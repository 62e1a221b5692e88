/* NIST's Public Key Interoperability Test Suite: the verdict of each test, and beside it what the
 * callback hears and where, which is as OpenSSL has it. All certificates and CRLs are in one pool.
 */
#include <dirent.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

#define DATA "/usr/lib/python3/dist-packages/cryptography_vectors/x509/PKITS_data"

/* Of 2011, whose certificates are valid to 2030. */
enum { CHECK_TIME = 1600000000 };

struct pool {
    STACK_OF(X509) * certs;
    STACK_OF(X509_CRL) * crls;
    X509_STORE *store;
};

static FILE *open_data(const char *folder, const char *name)
{
    char path[512];
    snprintf(path, sizeof(path), DATA "/%s/%s", folder, name);
    return fopen(path, "rb");
}

static X509 *read_cert(const char *name)
{
    FILE *f = open_data("certs", name);
    X509 *x = f == NULL ? NULL : d2i_X509_fp(f, NULL);
    if (f != NULL)
        fclose(f);
    return x;
}

static X509_CRL *read_crl(const char *name)
{
    FILE *f = open_data("crls", name);
    X509_CRL *crl = f == NULL ? NULL : d2i_X509_CRL_fp(f, NULL);
    if (f != NULL)
        fclose(f);
    return crl;
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

/* Intermediate certificates; end entities' names end with EE. */
static bool read_pool(struct pool *p)
{
    struct dirent **list;
    int n = scandir(DATA "/certs", &list, NULL, by_name);
    p->certs = sk_X509_new_null();
    p->crls = sk_X509_CRL_new_null();
    p->store = X509_STORE_new();
    for (int i = 0; i < n; i++) {
        const char *dot = strstr(list[i]->d_name, ".crt");
        X509 *x = dot == NULL || strncmp(dot - 2, "EE", 2) == 0 ? NULL : read_cert(list[i]->d_name);
        if (x != NULL && strncmp(list[i]->d_name, "TrustAnchorRoot", 15) == 0) {
            X509_STORE_add_cert(p->store, x);
            X509_free(x);
        } else if (x != NULL) {
            sk_X509_push(p->certs, x);
        }
        free(list[i]);
    }
    if (n >= 0)
        free(list);
    n = scandir(DATA "/crls", &list, NULL, by_name);
    for (int i = 0; i < n; i++) {
        X509_CRL *crl = strstr(list[i]->d_name, ".crl") == NULL ? NULL : read_crl(list[i]->d_name);
        if (crl != NULL)
            sk_X509_CRL_push(p->crls, crl);
        free(list[i]);
    }
    if (n >= 0)
        free(list);
    return sk_X509_num(p->certs) > 100 && sk_X509_CRL_num(p->crls) > 100;
}

static void free_pool(struct pool *p)
{
    sk_X509_pop_free(p->certs, X509_free);
    sk_X509_CRL_pop_free(p->crls, X509_CRL_free);
    X509_STORE_free(p->store);
}

/* What the callback heard: "e10@1" an error and its depth, "ok@0" a certificate that passed. */
static char events[2048];

static int listen(int ok, X509_STORE_CTX *ctx)
{
    size_t at = strlen(events);
    const char *sub = X509_STORE_CTX_get0_parent_ctx(ctx) != NULL ? "crl:" : "";
    int depth = X509_STORE_CTX_get_error_depth(ctx);
    if (ok == 1)
        snprintf(events + at, sizeof(events) - at, " %sok@%d", sub, depth);
    else if (ok == 0)
        snprintf(events + at, sizeof(events) - at, " %se%d@%d", sub, X509_STORE_CTX_get_error(ctx),
                 depth);
    return ok;
}

static void set_up(X509_VERIFY_PARAM *p, char *settings)
{
    X509_VERIFY_PARAM_set_time(p, CHECK_TIME);
    X509_VERIFY_PARAM_set_flags(p, X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL |
                                       X509_V_FLAG_EXTENDED_CRL_SUPPORT | X509_V_FLAG_USE_DELTAS |
                                       X509_V_FLAG_POLICY_CHECK);
    if (strstr(settings, "policy=") == NULL)
        X509_VERIFY_PARAM_add0_policy(p, OBJ_nid2obj(NID_any_policy));
    for (char *save, *s = strtok_r(settings, " ", &save); s != NULL;
         s = strtok_r(NULL, " ", &save)) {
        if (strcmp(s, "inhibit_map") == 0)
            X509_VERIFY_PARAM_set_flags(p, X509_V_FLAG_INHIBIT_MAP);
        if (strcmp(s, "inhibit_any") == 0)
            X509_VERIFY_PARAM_set_flags(p, X509_V_FLAG_INHIBIT_ANY);
        if (strcmp(s, "explicit") == 0 || strncmp(s, "policy=", 7) == 0)
            X509_VERIFY_PARAM_set_flags(p, X509_V_FLAG_EXPLICIT_POLICY);
        for (const char *n = strncmp(s, "policy=", 7) == 0 ? s + 7 : NULL; n != NULL;
             n = strchr(n, ',') != NULL ? strchr(n, ',') + 1 : NULL) {
            char oid[64];
            snprintf(oid, sizeof(oid), "2.16.840.1.101.3.2.1.48.%ld", strtol(n, NULL, 10));
            X509_VERIFY_PARAM_add0_policy(p, OBJ_txt2obj(oid, 1));
        }
    }
}

/* 1 or 0 as X509_verify_cert; what happened is in `events`. */
static int verify(const struct pool *p, const char *name, char *settings)
{
    char file[256];
    snprintf(file, sizeof(file), "%s.crt", name);
    X509 *x = read_cert(file);
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    X509_STORE_CTX_init(ctx, p->store, x, p->certs);
    X509_STORE_CTX_set0_crls(ctx, p->crls);
    X509_STORE_CTX_set_verify_cb(ctx, listen);
    set_up(X509_STORE_CTX_get0_param(ctx), settings);
    events[0] = '\0';
    int ok = X509_verify_cert(ctx);
    size_t at = strlen(events);
    snprintf(events + at, sizeof(events) - at, " = %d e%d@%d", ok, X509_STORE_CTX_get_error(ctx),
             X509_STORE_CTX_get_error_depth(ctx));
    X509_STORE_CTX_free(ctx);
    X509_free(x);
    ERR_clear_error();
    return ok;
}

/* Where OpenSSL 3.0 itself misses the verdict: parameters of a DSA key inherited from the issuer's,
 * and CRL issuers of one name among many certificates. */
static bool is_missed(const char *number)
{
    return strcmp(number, "4.1.5") == 0 || strcmp(number, "4.14.30") == 0;
}

/* The events of a test out of the file beside the tests. */
static bool expected_events(const char *number, char *out, size_t size)
{
    static FILE *f;
    char line[2200];
    if (f == NULL)
        f = fopen("tests/x509/pkits_events.txt", "r");
    if (f == NULL)
        return false;
    rewind(f);
    while (fgets(line, sizeof(line), f) != NULL) {
        char *tab = strchr(line, '\t');
        if (tab == NULL || line[0] == '#')
            continue;
        *tab = '\0';
        if (strcmp(line, number) != 0)
            continue;
        tab[1 + strcspn(tab + 1, "\n")] = '\0';
        snprintf(out, size, "%s", tab + 1);
        return true;
    }
    return false;
}

void test_x509_pkits(void)
{
    struct pool pool;
    char line[512], want[2100];
    int rows = 0;
    bool show = getenv("PKITS_EVENTS") != NULL;
    check_context("pkits");
    FILE *f = fopen("tests/x509/pkits.txt", "r");
    bool there = read_pool(&pool);
    check(there, "the suite's certificates and CRLs are in " DATA);
    while (f != NULL && there && fgets(line, sizeof(line), f) != NULL) {
        char *field[4] = {"", "", "", ""}, *save;
        int n = 0;
        line[strcspn(line, "\n")] = '\0';
        if (line[0] == '#')
            continue;
        for (char *s = strtok_r(line, "\t", &save); s != NULL && n < 4;
             s = strtok_r(NULL, "\t", &save))
            field[n++] = s;
        if (n < 3)
            continue;
        rows++;
        check_context("pkits %s %s %s", field[0], field[1], field[3]);
        char settings[128];
        snprintf(settings, sizeof(settings), "%s", field[3]);
        int ok = verify(&pool, field[1], settings);
        if (show)
            printf("%s\t%s\n", field[0], events + 1);
#ifdef ASSAY_TWIN
        if (!is_missed(field[0]))
#endif
            check((ok == 1) == (strcmp(field[2], "ok") == 0), "verdict is %s, not%s", field[2],
                  events);
        if (show || is_missed(field[0]))
            continue;
        if (check(expected_events(field[0], want, sizeof(want)), "has events"))
            check(strcmp(want, events + 1) == 0, "events are %s, not %s", want, events + 1);
    }
    check(rows == 247, "there are 247 tests, not %d", rows);
    if (f != NULL)
        fclose(f);
    free_pool(&pool);
}
