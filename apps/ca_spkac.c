#include "apps/ca_spkac.h"

#include <openssl/conf.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <string.h>

#include "apps/app.h"
#include "apps/dn.h"

/* The key, if its own signature is right. */
static EVP_PKEY *verified_key(NETSCAPE_SPKI *spki)
{
    fprintf(stderr, "Check that the SPKAC request matches the signature\n");
    EVP_PKEY *key = NETSCAPE_SPKI_get_pubkey(spki);
    if (key == NULL) {
        fprintf(stderr, "error unpacking SPKAC public key\n");
        return NULL;
    }
    if (NETSCAPE_SPKI_verify(spki, key) > 0) {
        fprintf(stderr, "Signature ok\n");
        return key;
    }
    fprintf(stderr, "signature verification failed on SPKAC public key\n");
    EVP_PKEY_free(key);
    return NULL;
}

/* Adds the fields whose names are known; *spki becomes that of the line SPKAC. */
static bool read_lines(STACK_OF(CONF_VALUE) * lines, int type, X509_NAME *subject,
                       NETSCAPE_SPKI **spki)
{
    for (int i = 0; i < sk_CONF_VALUE_num(lines); i++) {
        const CONF_VALUE *v = sk_CONF_VALUE_value(lines, i);
        const char *name = dn_without_prefix(v->name);
        int nid = OBJ_txt2nid(name);
        if (nid != NID_undef) {
            if (!X509_NAME_add_entry_by_NID(subject, nid, type, (const unsigned char *)v->value, -1,
                                            -1, 0))
                return false;
        } else if (strcmp(name, "SPKAC") == 0) {
            NETSCAPE_SPKI_free(*spki);
            *spki = NETSCAPE_SPKI_b64_decode(v->value, -1);
            if (*spki == NULL) {
                fprintf(stderr, "unable to load Netscape SPKAC structure\n");
                return false;
            }
        }
    }
    return true;
}

static bool fill(X509_REQ *req, STACK_OF(CONF_VALUE) * lines, const char *file, int type)
{
    NETSCAPE_SPKI *spki = NULL;
    EVP_PKEY *key = NULL;
    bool ok = read_lines(lines, type, X509_REQ_get_subject_name(req), &spki);
    if (ok && spki == NULL)
        fprintf(stderr, "Netscape SPKAC structure not found in %s\n", file);
    ok = ok && spki != NULL && (key = verified_key(spki)) != NULL && X509_REQ_set_pubkey(req, key);
    NETSCAPE_SPKI_free(spki);
    EVP_PKEY_free(key);
    return ok;
}

X509_REQ *ca_spkac_load(const char *file, int type)
{
    long line = 1;
    LHASH_OF(CONF_VALUE) *conf = CONF_load(NULL, file, &line);
    STACK_OF(CONF_VALUE) *lines = NULL;
    X509_REQ *req = NULL;
    if (conf == NULL)
        fprintf(stderr, "error on line %ld of %s\n", line > 0 ? line : 1, file);
    else if (sk_CONF_VALUE_num(lines = CONF_get_section(conf, "default")) <= 0)
        fprintf(stderr, "no name/value pairs found in %s\n", file);
    else if ((req = X509_REQ_new()) != NULL && !fill(req, lines, file, type)) {
        X509_REQ_free(req);
        req = NULL;
    }
    CONF_free(conf);
    if (req == NULL)
        print_errors();
    return req;
}
