/* What a provider's object is, as OSSL_OBJECT_PARAM_TYPE says it: provider-object(7). */
#ifndef OPENSSL_CORE_OBJECT_H
#define OPENSSL_CORE_OBJECT_H

#define OSSL_OBJECT_UNKNOWN 0
#define OSSL_OBJECT_NAME    1 /* a URI, as UTF-8 */
#define OSSL_OBJECT_PKEY    2 /* a key */
#define OSSL_OBJECT_CERT    3 /* a certificate, in DER */
#define OSSL_OBJECT_CRL     4 /* a CRL, in DER */

#endif
