/* DANE at a client (RFC 6698, RFC 7671): the records that the program gives, for libcrypto to
 * match. SSL_CTX_dane_enable(3). */
#ifndef ASSAY_SSL_DANE_DANE_H
#define ASSAY_SSL_DANE_DANE_H

#include "ssl/conn.h"

bool dane_init(SSL *s);    /* with the flags of its context, if there are any; false: no memory */
SSL_DANE *dane_of(SSL *s); /* made now if there was none; NULL: no memory */
bool dane_copy(SSL *to, const SSL *from); /* the records, of `to` that has none; false: no memory */
void dane_forget(SSL *s);                 /* what matched, not the records */
void dane_free(SSL *s);
void dane_digests_free(struct dane_digests *digests);

/* Whether what matched says that no public authority stands behind the certificate. */
bool dane_is_private(const SSL *s);

#endif
