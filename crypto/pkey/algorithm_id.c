/* A signature's AlgorithmIdentifier, as OSSL_SIGNATURE_PARAM_ALGORITHM_ID has it. */
#include <openssl/objects.h>
#include <openssl/params.h>

#include "crypto/bytes/builder.h"
#include "crypto/der/der.h"
#include "crypto/pkey/operate.h"

bool pkey_give_algorithm(OSSL_PARAM *p, int nid)
{
    uint8_t bytes[32];
    struct builder b;
    build_init_fixed(&b, bytes, sizeof(bytes));
    if (nid == NID_undef)
        return OSSL_PARAM_set_octet_string(p, bytes, 0);
    size_t mark = der_open(&b, DER_SEQUENCE);
    der_put_nid(&b, nid);
    der_close(&b, mark);
    return !b.failed && OSSL_PARAM_set_octet_string(p, bytes, b.len);
}
