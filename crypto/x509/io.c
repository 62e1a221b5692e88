/* Certificates, requests, CRLs and keys in DER from and onto BIOs and FILEs: d2i_X509(3). */
#include <openssl/asn1t.h>
#include <openssl/x509.h>

#include "crypto/asn1/files.h"

DER_FILES(X509)
DER_FILES(X509_REQ)
DER_FILES(X509_CRL)
DER_FILES(X509_PUBKEY)
