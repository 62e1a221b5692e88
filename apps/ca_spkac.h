/* openssl ca -spkac: a request made of a signed public key and challenge, and the fields of a name.
 */
#ifndef ASSAY_APPS_CA_SPKAC_H
#define ASSAY_APPS_CA_SPKAC_H

#include <openssl/x509.h>

/* The file's name and key as a request that isn't signed; the signature over the key has been
 * verified. `type` is that of the name's strings. NULL after a message. */
X509_REQ *ca_spkac_load(const char *file, int type);

#endif
