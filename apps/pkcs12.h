/* openssl pkcs12: reading (pkcs12_show.c) and -export (pkcs12_export.c). */
#ifndef ASSAY_APPS_PKCS12_H
#define ASSAY_APPS_PKCS12_H

#include <openssl/bio.h>
#include <openssl/pkcs12.h>

#include "apps/app.h"
#include "apps/store.h"

struct pkcs12_options {
    const char *in, *out;
    bool nokeys, nocerts, noout, legacy, twopass;

    /* Reading. */
    bool info, nomacver, clcerts, cacerts;
    const EVP_CIPHER *cipher; /* of keys that are written; NULL: none */

    /* -export. */
    bool chain, lmk;
    struct ca_sources ca;
    const char *inkey, *certfile, *untrusted, *name, *csp, *macalg;
    const char *key_type; /* "keyex" or "keysig" */
    struct opt_list canames;
    int key_pbe, cert_pbe; /* NIDs; -1: not encrypted */
    int iter, mac_iter;    /* -1: no MAC */
};
extern struct pkcs12_options pkcs12_options;

/* The passphrases: that of the file, its MAC's, and the one of -passin or -passout for keys outside
 * of it. NULL: the terminal is asked. */
struct pkcs12_passes {
    const char *file, *mac, *key;
};

/* Asks for what isn't there, into `room`; false after "Can't read Password". */
bool pkcs12_ask(struct pkcs12_passes *p, char *room, size_t size, const char *prompt, bool twice);

/* What the command does. false after a message. */
bool pkcs12_show(struct pkcs12_passes *passes);
bool pkcs12_export(struct pkcs12_passes *passes);

#endif
