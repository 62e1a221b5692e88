/* SSL_check_chain: what a chain is good for, by what the peer said. Public interface alone. */
#include <openssl/err.h>
#include <openssl/ssl.h>

#include "tests/check.h"
#include "tests/ssl/identity.h"
#include "tests/ssl/link.h"
#include "tests/suite.h"

enum {
    SIGNS = CERT_PKEY_SIGN | CERT_PKEY_EXPLICIT_SIGN,
    SIGNATURES = CERT_PKEY_EE_SIGNATURE | CERT_PKEY_CA_SIGNATURE,
    PARAMS = CERT_PKEY_EE_PARAM | CERT_PKEY_CA_PARAM,
    ASKED = CERT_PKEY_ISSUER_NAME | CERT_PKEY_CERT_TYPE,
    REST = SIGNATURES | PARAMS | ASKED,
    ALL = CERT_PKEY_VALID | SIGNS | REST,
};

struct expected {
    enum identity id;
    int flags;
};
/* The CA's key is P-256, and it signs with SHA-256. */
static const struct row {
    const char *name;
    int version;
    bool at_client;
    const char *sigalgs, *groups; /* the peer's */
    bool strict;
    enum identity ca; /* that a server names; ID_NONE: none, IDENTITIES: the CA */
    struct expected want[4];
} rows[] = {
    {"all goes",
     TLS1_3_VERSION,
     false,
     NULL,
     NULL,
     false,
     ID_NONE,
     {{ID_P256, ALL}, {ID_RSA, ALL}, {ID_ED25519, ALL}, {ID_PSS, ALL}}},
    {"ecdsa_secp256r1_sha256",
     TLS1_3_VERSION,
     false,
     "ECDSA+SHA256",
     NULL,
     false,
     ID_NONE,
     {{ID_P256, ALL},
      {ID_P384, SIGNS | CERT_PKEY_CA_SIGNATURE | PARAMS | ASKED},
      {ID_RSA, CERT_PKEY_CA_SIGNATURE | PARAMS | ASKED},
      {ID_ED25519, CERT_PKEY_CA_SIGNATURE | PARAMS | ASKED}}},
    {"another hash than the CA's",
     TLS1_3_VERSION,
     false,
     "ECDSA+SHA384",
     NULL,
     false,
     ID_NONE,
     {{ID_P384, ALL & ~CERT_PKEY_CA_SIGNATURE},
      {ID_P256, SIGNS | PARAMS | ASKED},
      {ID_RSA, PARAMS | ASKED},
      {ID_P521, SIGNS | PARAMS | ASKED}}},
    {"strictly",
     TLS1_3_VERSION,
     false,
     "ECDSA+SHA384",
     NULL,
     true,
     ID_NONE,
     {{ID_P384, (ALL & ~CERT_PKEY_CA_SIGNATURE) & ~CERT_PKEY_VALID},
      {ID_P256, SIGNS | PARAMS | ASKED},
      {ID_RSA, PARAMS | ASKED},
      {ID_P521, SIGNS | PARAMS | ASKED}}},
    {"another group",
     TLS1_3_VERSION,
     false,
     NULL,
     "P-384",
     false,
     ID_NONE,
     {{ID_P384, ALL & ~CERT_PKEY_CA_PARAM},
      {ID_RSA, ALL & ~CERT_PKEY_CA_PARAM},
      {ID_P256, SIGNS | SIGNATURES | ASKED},
      {ID_ED448, ALL & ~CERT_PKEY_CA_PARAM}}},
    {"TLS 1.2: what it is signed with",
     TLS1_2_VERSION,
     false,
     "ECDSA+SHA256",
     NULL,
     false,
     ID_NONE,
     {{ID_P256, ALL}, {ID_P384, ALL}, {ID_RSA, ALL & ~SIGNS}, {ID_ED25519, ALL & ~SIGNS}}},
    {"TLS 1.2: RSA alone",
     TLS1_2_VERSION,
     false,
     "RSA+SHA256",
     NULL,
     false,
     ID_NONE,
     {{ID_RSA, SIGNS | PARAMS | ASKED},
      {ID_P256, PARAMS | ASKED},
      {ID_P384, PARAMS | ASKED},
      {ID_PSS, PARAMS | ASKED}}},
    {"TLS 1.1 says nothing",
     TLS1_1_VERSION,
     false,
     "RSA+SHA256",
     NULL,
     false,
     ID_NONE,
     {{ID_P256, ALL}, {ID_RSA, ALL}, {ID_P384, ALL}, {ID_ED25519, ALL}}},
    {"TLS 1.1 says its groups",
     TLS1_1_VERSION,
     false,
     NULL,
     "P-384",
     false,
     ID_NONE,
     {{ID_P384, ALL & ~CERT_PKEY_CA_PARAM},
      {ID_RSA, ALL & ~CERT_PKEY_CA_PARAM},
      {ID_P256, SIGNS | SIGNATURES | ASKED},
      {ID_P521, SIGNS | SIGNATURES | ASKED}}},
    {"a client, TLS 1.3",
     TLS1_3_VERSION,
     true,
     NULL,
     NULL,
     false,
     ID_NONE,
     {{ID_P256, ALL & ~CERT_PKEY_CERT_TYPE},
      {ID_RSA, ALL & ~CERT_PKEY_CERT_TYPE},
      {ID_ED25519, ALL},
      {ID_PSS, ALL}}},
    {"a client, TLS 1.2",
     TLS1_2_VERSION,
     true,
     NULL,
     NULL,
     false,
     IDENTITIES,
     {{ID_P256, ALL}, {ID_RSA, ALL}, {ID_ED25519, ALL}, {ID_PSS, ALL}}},
    {"a client, another CA",
     TLS1_2_VERSION,
     true,
     NULL,
     NULL,
     false,
     ID_RSA,
     {{ID_P256, ALL & ~CERT_PKEY_ISSUER_NAME},
      {ID_RSA, ALL & ~CERT_PKEY_ISSUER_NAME},
      {ID_ED25519, ALL & ~CERT_PKEY_ISSUER_NAME},
      {ID_PSS, ALL & ~CERT_PKEY_ISSUER_NAME}}},
};

static unsigned asked;

static int look(SSL *s, void *arg)
{
    const struct row *row = arg;
    STACK_OF(X509) *chain = sk_X509_new_null();
    sk_X509_push(chain, identity_ca());
    for (size_t i = 0; i < 4; i++) {
        enum identity id = row->want[i].id;
        int got = SSL_check_chain(s, identity_cert(id), identity_key(id), chain);
        check(got == row->want[i].flags, "%s, %s: %03x, not %03x", row->name, identity_names[id],
              (unsigned)got, (unsigned)row->want[i].flags);
    }
    check(SSL_check_chain(s, NULL, identity_key(ID_P256), chain) == 0 &&
              SSL_check_chain(s, identity_cert(ID_P256), NULL, chain) == 0,
          "nothing to check");
    check((SSL_check_chain(s, identity_cert(ID_P256), identity_key(ID_P256), NULL) &
           (CERT_PKEY_CA_SIGNATURE | CERT_PKEY_CA_PARAM)) ==
              (CERT_PKEY_CA_SIGNATURE | CERT_PKEY_CA_PARAM),
          "no CA, nothing against it");
    sk_X509_free(chain);
    asked++;
    return 1;
}

static void run(const struct row *row)
{
    struct link l;
    SSL_CTX *end[2] = {identity_ctx(0, row->version, row->version, ID_P256),
                       identity_ctx(1, row->version, row->version, ID_P256)};
    SSL_CTX *own = end[row->at_client ? CLIENT : SERVER];
    SSL_CTX *peer = end[row->at_client ? SERVER : CLIENT];
    if (row->at_client)
        SSL_CTX_set_verify(end[SERVER], SSL_VERIFY_PEER, NULL);
    if (row->sigalgs != NULL)
        SSL_CTX_set1_sigalgs_list(peer, row->sigalgs);
    if (row->groups != NULL)
        SSL_CTX_set1_groups_list(peer, row->groups);
    if (row->strict)
        SSL_CTX_set_cert_flags(own, SSL_CERT_FLAG_TLS_STRICT);
    if (row->ca != ID_NONE)
        SSL_CTX_add_client_CA(end[SERVER],
                              row->ca == IDENTITIES ? identity_ca() : identity_cert(row->ca));
    SSL_CTX_set_cert_cb(own, look, (void *)(uintptr_t)row);
    asked = 0;
    if (check(link_open(&l, end[CLIENT], end[SERVER]), "link_open")) {
        link_handshake(&l); /* which need not succeed: the peer may have asked for too much */
        check(asked > 0, "%s: nobody asked", row->name);
        link_close(&l);
    }
    SSL_CTX_free(end[CLIENT]);
    SSL_CTX_free(end[SERVER]);
    ERR_clear_error();
}

void test_ssl_check_chain(void)
{
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        run(&rows[i]);
}
