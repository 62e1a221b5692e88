#include "apps/vfyopt.h"

#include <openssl/crypto.h>
#include <string.h>

/* There is but the identifier that SM2 signs with what is signed. NULL: it isn't that. */
static ASN1_OCTET_STRING *identifier(const char *text)
{
    static const char plain[] = "distid:", hex[] = "hexdistid:";
    ASN1_OCTET_STRING *id = ASN1_OCTET_STRING_new();
    bool ok = false;
    long len = 0;
    if (id != NULL && strncmp(text, plain, sizeof(plain) - 1) == 0) {
        const char *value = text + sizeof(plain) - 1;
        ok = ASN1_OCTET_STRING_set(id, (const unsigned char *)value, (int)strlen(value)) == 1;
    } else if (id != NULL && strncmp(text, hex, sizeof(hex) - 1) == 0) {
        unsigned char *bytes = OPENSSL_hexstr2buf(text + sizeof(hex) - 1, &len);
        if (bytes != NULL)
            ASN1_STRING_set0(id, bytes, (int)len);
        ok = true; /* OpenSSL's passes over what is no hexadecimal */
    }
    if (ok)
        return id;
    ASN1_OCTET_STRING_free(id);
    fprintf(stderr, "parameter error \"%s\"\n", text);
    return NULL;
}

bool vfyopt_certificate(X509 *x, const struct opt_list *options)
{
    for (size_t i = 0; i < options->n; i++) {
        ASN1_OCTET_STRING *id = identifier(options->v[i]);
        if (id == NULL)
            return false;
        X509_set0_distinguishing_id(x, id);
    }
    return true;
}

bool vfyopt_request(X509_REQ *req, const struct opt_list *options)
{
    for (size_t i = 0; i < options->n; i++) {
        ASN1_OCTET_STRING *id = identifier(options->v[i]);
        if (id == NULL)
            return false;
        X509_REQ_set0_distinguishing_id(req, id);
    }
    return true;
}

int vfyopt_verify(X509_REQ *req, EVP_PKEY *key, const struct opt_list *options)
{
    return vfyopt_request(req, options) ? X509_REQ_verify(req, key) : -1;
}
