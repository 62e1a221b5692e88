/* The names of structures that encoders write and decoders read. */
#ifndef ASSAY_ENCODE_STRUCTURE_H
#define ASSAY_ENCODE_STRUCTURE_H

#include "crypto/pkey/pkey.h"

enum structure {
    STRUCTURE_ANY,                 /* no name */
    STRUCTURE_PRIVATE_KEY_INFO,    /* "PrivateKeyInfo", "pkcs8" */
    STRUCTURE_ENCRYPTED_KEY_INFO,  /* "EncryptedPrivateKeyInfo" */
    STRUCTURE_SUBJECT_PUBLIC_INFO, /* "SubjectPublicKeyInfo" */
    STRUCTURE_OWN,                 /* "type-specific", and what the type calls it */
    STRUCTURE_UNKNOWN,
};

/* The row is NULL where the type isn't known. */
enum structure structure_of(const char *name, const struct pkey_row *row);

#endif
