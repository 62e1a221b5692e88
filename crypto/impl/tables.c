/* The table of tables: a line for each primitive, in the order in which people read them. */
#include "crypto/impl/impl.h"
#include "crypto/impl/md5.h"
#include "crypto/impl/sha1.h"
#include "crypto/impl/sha256.h"
#include "crypto/impl/sha512.h"

#define TABLE(prim, title, standard)                                      \
    {                                                                     \
#prim, title, standard, prim##_impls, sizeof(struct prim##_impl), \
            offsetof(struct impl_chosen, prim)                            \
    }

const struct impl_table impl_tables[] = {
    TABLE(sha1, "SHA-1", "FIPS 180-4"),
    TABLE(sha256, "SHA-224, SHA-256", "FIPS 180-4"),
    TABLE(sha512, "SHA-384, SHA-512, SHA-512/224, SHA-512/256", "FIPS 180-4"),
    TABLE(md5, "MD5", "RFC 1321"),
    {0},
};
