/* Known answers of MACs and key derivation functions through EVP. They go down to the rows that are
 * in place, so that the assay of a primitive can run them for each of its rows too. */
#ifndef ASSAY_TESTS_MAC_KNOWN_H
#define ASSAY_TESTS_MAC_KNOWN_H

#include "tests/vector.h"

/* A record with the fields mac, key, msg and tag, and those parameters of EVP_MAC that it needs by
 * their own names: digest, cipher, iv, custom, salt, xof. Checks whole, in pieces and again with
 * the key kept. */
void known_mac(const struct vector *v);

/* A record with the fields kdf and out, and those parameters of EVP_KDF that it needs. */
void known_kdf(const struct vector *v);

#endif
