/* openssl ocsp: what its files share. */
#ifndef ASSAY_APPS_OCSP_H
#define ASSAY_APPS_OCSP_H

#include <openssl/ocsp.h>

#include "apps/ca_db.h"

/* ---- Answers by the index of a CA: ocsp_answer.c ---- */

struct ocsp_responder {
    struct ca_db db;
    STACK_OF(X509) * cas, *others;
    X509 *signer;
    EVP_PKEY *key;
    const char *digest;      /* NULL: the key's own */
    const EVP_MD *id_digest; /* of the identifiers in answers; NULL: as in the request */
    const struct opt_list *sigopt;
    unsigned long flags;
    long days, minutes; /* until the next update; -1: not told */
    bool bad_signature;
};

/* NULL: there is no memory. */
OCSP_RESPONSE *ocsp_answer(const struct ocsp_responder *r, OCSP_REQUEST *req);

/* ---- Over the network: ocsp_net.c ---- */

/* "name=value" texts become header fields; proxy: a URL, or NULL. NULL after a message. */
OCSP_RESPONSE *ocsp_query(OCSP_REQUEST *req, const char *proxy, const char *host, const char *port,
                          const char *path, const struct opt_list *headers, long timeout);

/* A server on the port. */
BIO *ocsp_listen(const char *port);
/* The next request on a connection of its own; NULL if what came is none, which was answered. */
OCSP_REQUEST *ocsp_receive(BIO *server, BIO **connection);
bool ocsp_send(BIO *connection, OCSP_RESPONSE *resp);

#endif
