/* openssl ts: what its three operations are given. openssl-ts(1). */
#ifndef ASSAY_APPS_TS_H
#define ASSAY_APPS_TS_H

#include <openssl/conf.h>
#include <openssl/ts.h>

#include "apps/app.h"
#include "apps/store.h"

struct ts_request {
    const char *config, *section, *engine, *inkey, *signer, *chain, *untrusted, *passin, *md, *data,
        *digest, *queryfile, *in, *out, *policy;
    bool token_in, token_out, cert, no_nonce, text;
    struct ca_sources trusted;
};

/* false after a message, and the error queue is left; param may be NULL. */
bool ts_query(const struct ts_request *o, const EVP_MD *md);
bool ts_reply(const struct ts_request *o, CONF *conf, const EVP_MD *md, const char *pass);
bool ts_verify(const struct ts_request *o, X509_VERIFY_PARAM *param);

#endif
