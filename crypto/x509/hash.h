/* The hashes of names by which certificates' files are found in directories; false: out of memory,
 * or there is no such digest. */
#ifndef ASSAY_X509_HASH_H
#define ASSAY_X509_HASH_H

#include "crypto/x509/cert.h"

/* SHA-1 of the canonical form; MD5 of the encoding. */
bool x509_name_hash(struct slice der, unsigned long *hash);
bool x509_name_hash_old(struct slice der, unsigned long *hash);

#endif
