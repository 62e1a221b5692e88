/* What matched: SSL_get0_dane_authority(3). */
#include "ssl/dane/dane.h"

SSL_DANE *SSL_get0_dane(SSL *s)
{
    return dane_of(s);
}

static bool has_match(const SSL *s)
{
    return s->dane != NULL && dane_count(s->dane) > 0 && s->verify_result == X509_V_OK;
}

int SSL_get0_dane_authority(SSL *s, X509 **mcert, EVP_PKEY **mspki)
{
    const SSL_DANE *dane = s->dane;
    if (!has_match(s))
        return -1;
    if (dane->matched != NULL) {
        if (mcert != NULL)
            *mcert = dane->cert;
        if (mspki != NULL)
            *mspki = dane->cert == NULL ? dane->matched->key : NULL;
    }
    return dane->depth;
}

int SSL_get0_dane_tlsa(SSL *s, uint8_t *usage, uint8_t *selector, uint8_t *mtype,
                       const unsigned char **data, size_t *dlen)
{
    if (!has_match(s))
        return -1;
    const struct dane_record *r = s->dane->matched;
    if (r == NULL)
        return s->dane->depth;
    if (usage != NULL)
        *usage = r->usage;
    if (selector != NULL)
        *selector = r->selector;
    if (mtype != NULL)
        *mtype = r->matching;
    if (data != NULL)
        *data = r->data;
    if (dlen != NULL)
        *dlen = r->len;
    return s->dane->depth;
}

bool dane_is_private(const SSL *s)
{
    const struct dane_record *r = s->dane != NULL ? s->dane->matched : NULL;
    return r != NULL && dane_count(s->dane) > 0 && (r->usage == DANE_TA || r->usage == DANE_EE);
}
