/* What a connection over datagrams has of its own: made, emptied, freed. */
#include "ssl/dtls.h"

#include <openssl/crypto.h>

#include "ssl/conn.h"

bool dtls_new(SSL *s)
{
    s->dtls = OPENSSL_zalloc(sizeof(*s->dtls));
    return s->dtls != NULL || FAIL(ERR_LIB_SSL, ERR_R_MALLOC_FAILURE);
}

void dtls_clear(SSL *s)
{
    struct dtls *d = s->dtls;
    timer_stop(s);
    flight_free(d);
    datagram_forget_held(d);
    reassemble_forget(d);
    *d = (struct dtls){.mtu = d->mtu, .link_mtu = d->link_mtu, .timer_cb = d->timer_cb};
}

void dtls_free(SSL *s)
{
    if (s->dtls == NULL)
        return;
    dtls_clear(s);
    OPENSSL_free(s->dtls);
    s->dtls = NULL;
}
