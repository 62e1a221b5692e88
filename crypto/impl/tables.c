/* The table of tables: a line for each primitive, in the order in which people read them. */
#include "crypto/impl/aes.h"
#include "crypto/impl/impl.h"
#include "crypto/impl/sha256.h"

#define TABLE(prim, title, standard)                                      \
    {                                                                     \
#prim, title, standard, prim##_impls, sizeof(struct prim##_impl), \
            offsetof(struct impl_chosen, prim)                            \
    }

const struct impl_table impl_tables[] = {
    TABLE(sha256, "SHA-224, SHA-256", "FIPS 180-4"),
    TABLE(aes, "AES-128/192/256: ECB, CBC, CTR, CCM, XTS, GCM", "FIPS 197; SP 800-38A/C/D/E"),
    {0},
};
