/* Keys that an engine of the program handles: EVP_PKEY_set1_engine(3). */
#include <openssl/engine.h>
#include <openssl/err.h>

#include "crypto/base/raise.h"
#include "crypto/engine/engine.h"
#include "crypto/pkey/asn1_method.h"
#include "crypto/pkey/method.h"

/* The engine is begun for as long as a key or a context needs its method. */
const EVP_PKEY_METHOD *method_of_engine(ENGINE *e, int id)
{
    if (!ENGINE_init(e)) {
        ERR_raise(ERR_LIB_EVP, ERR_R_ENGINE_LIB);
        return NULL;
    }
    const EVP_PKEY_METHOD *m = ENGINE_get_pkey_meth(e, id);
    if (m == NULL) {
        ENGINE_finish(e);
        ERR_raise(ERR_LIB_EVP, EVP_R_UNSUPPORTED_ALGORITHM);
    }
    return m;
}

const EVP_PKEY_METHOD *method_of_default_engine(int id, ENGINE **e)
{
    *e = engine_default(ENGINE_KIND_PKEY, id);
    const EVP_PKEY_METHOD *m = *e != NULL ? ENGINE_get_pkey_meth(*e, id) : NULL;
    if (m == NULL) {
        ENGINE_finish(*e);
        *e = NULL;
    }
    return m;
}

int EVP_PKEY_set1_engine(EVP_PKEY *pkey, ENGINE *e)
{
    if (e != NULL && method_of_engine(e, EVP_PKEY_get_id(pkey)) == NULL)
        return 0;
    ENGINE_finish(pkey->engine);
    pkey->engine = e;
    return 1;
}

ENGINE *EVP_PKEY_get0_engine(const EVP_PKEY *pkey)
{
    return pkey->engine != NULL ? pkey->engine : asn1_engine_of(pkey->row);
}
