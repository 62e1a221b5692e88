#include "tests/evp/bad.h"

#include <openssl/cryptoerr.h>
#include <openssl/err.h>
#include <openssl/evperr.h>
#include <openssl/proverr.h>
#include <string.h>

#include "tests/check.h"

#ifdef ASSAY_TWIN
static const bool twin = true;
#else
static const bool twin = false;
#endif

static const char silent[] = "there it fails in silence";

const struct bad_difference bad_differences[] = {
    {"dup of null", 0, ERR_LIB_CRYPTO, ERR_R_PASSED_NULL_PARAMETER, silent},
    {"merge of null", 0, ERR_LIB_CRYPTO, ERR_R_PASSED_NULL_PARAMETER, silent},
    {"xof of no xof", 0, ERR_LIB_EVP, EVP_R_NOT_XOF_OR_INVALID_LENGTH, silent},
    {"hkdf xof", 0, ERR_LIB_PROV, PROV_R_XOF_DIGESTS_NOT_ALLOWED, silent},
    {"cmac stream cipher", 0, ERR_LIB_EVP, ERR_R_UNSUPPORTED,
     "SP 800-38B is over a block cipher; there it is over whatever the mode makes"},
    {"poly1305 without key", 0, ERR_LIB_PROV, PROV_R_NO_KEY_SET, "there all zeros are the key"},
    {"rand instantiate twice", 0, ERR_LIB_PROV, PROV_R_ALREADY_INSTANTIATED,
     "there the error is raised and success returned"},
    {"rand hmac of cmac", 0, ERR_LIB_PROV, PROV_R_UNSUPPORTED_MAC_TYPE,
     "SP 800-90A's is of HMAC; there it is found out later"},
    {NULL, 0, 0, 0, NULL},
};

static struct bad_case expected(const struct bad_case *c)
{
    struct bad_case e = *c;
    for (const struct bad_difference *d = bad_differences; d->name != NULL && !twin; d++)
        if (strcmp(d->name, c->name) == 0) {
            e.ret = d->ret;
            e.lib = d->lib;
            e.reason = d->reason;
        }
    return e;
}

void bad_run(const struct bad_case *cases)
{
    for (const struct bad_case *c = cases; c->name != NULL; c++) {
        ERR_clear_error();
        int ret = c->call();
        unsigned long e = ERR_peek_last_error();
        int lib = ERR_GET_LIB(e), reason = e != 0 ? ERR_GET_REASON(e) : 0;
        ERR_clear_error();
        struct bad_case x = expected(c);
        check(ret == x.ret, "%s: returns %d, not %d", c->name, ret, x.ret);
        check(lib == x.lib && reason == x.reason, "%s: error %d:%d, not %d:%d", c->name, lib,
              reason, x.lib, x.reason);
    }
}
