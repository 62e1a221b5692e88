/* PEM: the text form of keys and other objects (RFC 7468), PEM_read_bio_PrivateKey(3). So far: text
 * of any kind, and keys. */
#ifndef OPENSSL_PEM_H
#define OPENSSL_PEM_H

#include <openssl/macros.h>
#ifndef OPENSSL_NO_DEPRECATED_3_0
#define HEADER_PEM_H
#endif

#include <openssl/bio.h>
#include <openssl/e_os2.h>
#include <openssl/evp.h>
#include <openssl/pemerr.h>
#include <openssl/pkcs7.h>
#include <openssl/safestack.h>
#include <openssl/x509.h>

ASSAY_API_BEGIN

/* The room for a passphrase. */
#define PEM_BUFSIZE 1024

/* What stands behind BEGIN. "ANY PRIVATE KEY" and "PARAMETERS" stand for every name of the kind. */
#define PEM_STRING_X509_OLD      "X509 CERTIFICATE"
#define PEM_STRING_X509          "CERTIFICATE"
#define PEM_STRING_X509_TRUSTED  "TRUSTED CERTIFICATE"
#define PEM_STRING_X509_REQ_OLD  "NEW CERTIFICATE REQUEST"
#define PEM_STRING_X509_REQ      "CERTIFICATE REQUEST"
#define PEM_STRING_X509_CRL      "X509 CRL"
#define PEM_STRING_EVP_PKEY      "ANY PRIVATE KEY"
#define PEM_STRING_PUBLIC        "PUBLIC KEY"
#define PEM_STRING_RSA           "RSA PRIVATE KEY"
#define PEM_STRING_RSA_PUBLIC    "RSA PUBLIC KEY"
#define PEM_STRING_DSA           "DSA PRIVATE KEY"
#define PEM_STRING_DSA_PUBLIC    "DSA PUBLIC KEY"
#define PEM_STRING_PKCS7         "PKCS7"
#define PEM_STRING_PKCS7_SIGNED  "PKCS #7 SIGNED DATA"
#define PEM_STRING_PKCS8         "ENCRYPTED PRIVATE KEY"
#define PEM_STRING_PKCS8INF      "PRIVATE KEY"
#define PEM_STRING_DHPARAMS      "DH PARAMETERS"
#define PEM_STRING_DHXPARAMS     "X9.42 DH PARAMETERS"
#define PEM_STRING_SSL_SESSION   "SSL SESSION PARAMETERS"
#define PEM_STRING_DSAPARAMS     "DSA PARAMETERS"
#define PEM_STRING_ECDSA_PUBLIC  "ECDSA PUBLIC KEY"
#define PEM_STRING_ECPARAMETERS  "EC PARAMETERS"
#define PEM_STRING_ECPRIVATEKEY  "EC PRIVATE KEY"
#define PEM_STRING_PARAMETERS    "PARAMETERS"
#define PEM_STRING_CMS           "CMS"
#define PEM_STRING_SM2PRIVATEKEY "SM2 PRIVATE KEY"
#define PEM_STRING_SM2PARAMETERS "SM2 PARAMETERS"

/* Of PEM_proc_type. */
#define PEM_TYPE_ENCRYPTED 10
#define PEM_TYPE_MIC_ONLY  20
#define PEM_TYPE_MIC_CLEAR 30
#define PEM_TYPE_CLEAR     40

/* Of PEM_read_bio_ex: results on the secure heap; white space alone is cut off; what isn't base64
 * ends a line. */
#define PEM_FLAG_SECURE         0x1
#define PEM_FLAG_EAY_COMPATIBLE 0x2
#define PEM_FLAG_ONLY_B64       0x4

/* ---- Text of any kind: PEM_read(3) ---- */

/* Reads the next one: its name, its header ("" if it has none) and its bytes, to be freed by the
 * caller. 1 or 0. */
int PEM_read_bio_ex(BIO *bp, char **name, char **header, unsigned char **data, long *len,
                    unsigned int flags);
int PEM_read_bio(BIO *bp, char **name, char **header, unsigned char **data, long *len);
int PEM_read(FILE *fp, char **name, char **header, unsigned char **data, long *len);

/* Writes one; hdr may be NULL. The number of characters of base64, with
 * the ends of lines, or 0. */
int PEM_write_bio(BIO *bp, const char *name, const char *hdr, const unsigned char *data, long len);
int PEM_write(FILE *fp, const char *name, const char *hdr, const unsigned char *data, long len);

/* What a header says of encryption; a cipher NULL says that there is none. 1 or 0. */
int PEM_get_EVP_CIPHER_INFO(char *header, EVP_CIPHER_INFO *cipher);
/* Decrypts in place; *len becomes less. */
int PEM_do_header(EVP_CIPHER_INFO *cipher, unsigned char *data, long *len,
                  pem_password_cb *callback, void *u);
/* Append the lines of a header to the text in buf, which has PEM_BUFSIZE bytes. */
void PEM_proc_type(char *buf, int type);
void PEM_dek_info(char *buf, const char *type, int len, const char *str);

/* The callback where none is given: the text at userdata, or the terminal is asked. Its length, or
 * -1. */
int PEM_def_callback(char *buf, int num, int rwflag, void *userdata);

/* Reads the next one of that name (older names and, for keys, more special ones will do),
 * decrypted; *pnm, unless pnm is NULL, is the name that was found. */
int PEM_bytes_read_bio(unsigned char **pdata, long *plen, char **pnm, const char *name, BIO *bp,
                       pem_password_cb *cb, void *u);
/* The same onto the secure heap. */
int PEM_bytes_read_bio_secmem(unsigned char **pdata, long *plen, char **pnm, const char *name,
                              BIO *bp, pem_password_cb *cb, void *u);

/* Objects by their functions of DER; encrypted as RFC 1421 has it if enc isn't NULL, with klen
 * bytes at kstr, or what cb says. */
void *PEM_ASN1_read_bio(d2i_of_void *d2i, const char *name, BIO *bp, void **x, pem_password_cb *cb,
                        void *u);
void *PEM_ASN1_read(d2i_of_void *d2i, const char *name, FILE *fp, void **x, pem_password_cb *cb,
                    void *u);
int PEM_ASN1_write_bio(i2d_of_void *i2d, const char *name, BIO *bp, const void *x,
                       const EVP_CIPHER *enc, const unsigned char *kstr, int klen,
                       pem_password_cb *cb, void *u);
int PEM_ASN1_write(i2d_of_void *i2d, const char *name, FILE *fp, const void *x,
                   const EVP_CIPHER *enc, const unsigned char *kstr, int klen,
                   pem_password_cb *callback, void *u);

/* ---- Certificates, requests, CRLs: PEM_read_bio_X509(3) ---- */

/* The next of its kind, passing over the rest, as PEM_read_bio_PrivateKey; AUX: with trust
 * settings.
 */
X509 *PEM_read_bio_X509(BIO *out, X509 **x, pem_password_cb *cb, void *u);
X509 *PEM_read_X509(FILE *out, X509 **x, pem_password_cb *cb, void *u);
int PEM_write_bio_X509(BIO *out, const X509 *x);
int PEM_write_X509(FILE *out, const X509 *x);
X509 *PEM_read_bio_X509_AUX(BIO *out, X509 **x, pem_password_cb *cb, void *u);
X509 *PEM_read_X509_AUX(FILE *out, X509 **x, pem_password_cb *cb, void *u);
int PEM_write_bio_X509_AUX(BIO *out, const X509 *x);
int PEM_write_X509_AUX(FILE *out, const X509 *x);
X509_REQ *PEM_read_bio_X509_REQ(BIO *out, X509_REQ **x, pem_password_cb *cb, void *u);
X509_REQ *PEM_read_X509_REQ(FILE *out, X509_REQ **x, pem_password_cb *cb, void *u);
int PEM_write_bio_X509_REQ(BIO *out, const X509_REQ *x);
int PEM_write_X509_REQ(FILE *out, const X509_REQ *x);
X509_CRL *PEM_read_bio_X509_CRL(BIO *out, X509_CRL **x, pem_password_cb *cb, void *u);
X509_CRL *PEM_read_X509_CRL(FILE *out, X509_CRL **x, pem_password_cb *cb, void *u);
int PEM_write_bio_X509_CRL(BIO *out, const X509_CRL *x);
int PEM_write_X509_CRL(FILE *out, const X509_CRL *x);
X509_PUBKEY *PEM_read_bio_X509_PUBKEY(BIO *out, X509_PUBKEY **x, pem_password_cb *cb, void *u);
X509_PUBKEY *PEM_read_X509_PUBKEY(FILE *out, X509_PUBKEY **x, pem_password_cb *cb, void *u);
int PEM_write_bio_X509_PUBKEY(BIO *out, const X509_PUBKEY *x);
int PEM_write_X509_PUBKEY(FILE *out, const X509_PUBKEY *x);
PKCS7 *PEM_read_bio_PKCS7(BIO *out, PKCS7 **x, pem_password_cb *cb, void *u);
PKCS7 *PEM_read_PKCS7(FILE *out, PKCS7 **x, pem_password_cb *cb, void *u);
int PEM_write_bio_PKCS7(BIO *out, const PKCS7 *x);
int PEM_write_PKCS7(FILE *out, const PKCS7 *x);
NETSCAPE_CERT_SEQUENCE *PEM_read_bio_NETSCAPE_CERT_SEQUENCE(BIO *out, NETSCAPE_CERT_SEQUENCE **x,
                                                            pem_password_cb *cb, void *u);
NETSCAPE_CERT_SEQUENCE *PEM_read_NETSCAPE_CERT_SEQUENCE(FILE *out, NETSCAPE_CERT_SEQUENCE **x,
                                                        pem_password_cb *cb, void *u);
int PEM_write_bio_NETSCAPE_CERT_SEQUENCE(BIO *out, const NETSCAPE_CERT_SEQUENCE *x);
int PEM_write_NETSCAPE_CERT_SEQUENCE(FILE *out, const NETSCAPE_CERT_SEQUENCE *x);
X509_SIG *PEM_read_bio_PKCS8(BIO *out, X509_SIG **x, pem_password_cb *cb, void *u);
X509_SIG *PEM_read_PKCS8(FILE *out, X509_SIG **x, pem_password_cb *cb, void *u);
int PEM_write_bio_PKCS8(BIO *out, const X509_SIG *x);
int PEM_write_PKCS8(FILE *out, const X509_SIG *x);
PKCS8_PRIV_KEY_INFO *PEM_read_bio_PKCS8_PRIV_KEY_INFO(BIO *out, PKCS8_PRIV_KEY_INFO **x,
                                                      pem_password_cb *cb, void *u);
PKCS8_PRIV_KEY_INFO *PEM_read_PKCS8_PRIV_KEY_INFO(FILE *out, PKCS8_PRIV_KEY_INFO **x,
                                                  pem_password_cb *cb, void *u);
int PEM_write_bio_PKCS8_PRIV_KEY_INFO(BIO *out, const PKCS8_PRIV_KEY_INFO *x);
int PEM_write_PKCS8_PRIV_KEY_INFO(FILE *out, const PKCS8_PRIV_KEY_INFO *x);
int PEM_write_bio_X509_REQ_NEW(BIO *out, const X509_REQ *x);
int PEM_write_X509_REQ_NEW(FILE *out, const X509_REQ *x);

/* All certificates, CRLs and private keys, onto sk or a new stack, in sets of one of each at most.
 * A key that is encrypted as RFC 1421 has it stays so. */
STACK_OF(X509_INFO) *
    PEM_X509_INFO_read_bio(BIO *bp, STACK_OF(X509_INFO) * sk, pem_password_cb *cb, void *u);
/* The set's private key, of RSA, and its certificate; a key that was read encrypted and stayed so
 * is written as it was if there is a cipher, else one encrypts the key. 1 or 0. */
int PEM_X509_INFO_write_bio(BIO *bp, const X509_INFO *xi, EVP_CIPHER *enc,
                            const unsigned char *kstr, int klen, pem_password_cb *cd, void *u);
STACK_OF(X509_INFO) * PEM_X509_INFO_read_bio_ex(BIO *bp, STACK_OF(X509_INFO) * sk,
                                                pem_password_cb *cb, void *u, OSSL_LIB_CTX *libctx,
                                                const char *propq);
STACK_OF(X509_INFO) *
    PEM_X509_INFO_read(FILE *fp, STACK_OF(X509_INFO) * sk, pem_password_cb *cb, void *u);
STACK_OF(X509_INFO) * PEM_X509_INFO_read_ex(FILE *fp, STACK_OF(X509_INFO) * sk, pem_password_cb *cb,
                                            void *u, OSSL_LIB_CTX *libctx, const char *propq);

/* ---- Keys ---- */

/* Read the next key of its kind, passing over the rest: into *x, if x is not NULL and there is one,
 * or a new one. PrivateKey reads PKCS #8, encrypted or not, and traditional keys. */
EVP_PKEY *PEM_read_bio_PrivateKey_ex(BIO *out, EVP_PKEY **x, pem_password_cb *cb, void *u,
                                     OSSL_LIB_CTX *libctx, const char *propq);
EVP_PKEY *PEM_read_bio_PrivateKey(BIO *out, EVP_PKEY **x, pem_password_cb *cb, void *u);
EVP_PKEY *PEM_read_PrivateKey_ex(FILE *out, EVP_PKEY **x, pem_password_cb *cb, void *u,
                                 OSSL_LIB_CTX *libctx, const char *propq);
EVP_PKEY *PEM_read_PrivateKey(FILE *out, EVP_PKEY **x, pem_password_cb *cb, void *u);
EVP_PKEY *PEM_read_bio_PUBKEY_ex(BIO *out, EVP_PKEY **x, pem_password_cb *cb, void *u,
                                 OSSL_LIB_CTX *libctx, const char *propq);
EVP_PKEY *PEM_read_bio_PUBKEY(BIO *out, EVP_PKEY **x, pem_password_cb *cb, void *u);
EVP_PKEY *PEM_read_PUBKEY_ex(FILE *out, EVP_PKEY **x, pem_password_cb *cb, void *u,
                             OSSL_LIB_CTX *libctx, const char *propq);
EVP_PKEY *PEM_read_PUBKEY(FILE *out, EVP_PKEY **x, pem_password_cb *cb, void *u);
EVP_PKEY *PEM_read_bio_Parameters_ex(BIO *bp, EVP_PKEY **x, OSSL_LIB_CTX *libctx,
                                     const char *propq);
EVP_PKEY *PEM_read_bio_Parameters(BIO *bp, EVP_PKEY **x);

/* Write PKCS #8, encrypted by PBES2 unless enc is NULL. 1 or 0. */
int PEM_write_bio_PrivateKey_ex(BIO *out, const EVP_PKEY *x, const EVP_CIPHER *enc,
                                const unsigned char *kstr, int klen, pem_password_cb *cb, void *u,
                                OSSL_LIB_CTX *libctx, const char *propq);
int PEM_write_bio_PrivateKey(BIO *out, const EVP_PKEY *x, const EVP_CIPHER *enc,
                             const unsigned char *kstr, int klen, pem_password_cb *cb, void *u);
int PEM_write_PrivateKey_ex(FILE *out, const EVP_PKEY *x, const EVP_CIPHER *enc,
                            const unsigned char *kstr, int klen, pem_password_cb *cb, void *u,
                            OSSL_LIB_CTX *libctx, const char *propq);
int PEM_write_PrivateKey(FILE *out, const EVP_PKEY *x, const EVP_CIPHER *enc,
                         const unsigned char *kstr, int klen, pem_password_cb *cb, void *u);
int PEM_write_bio_PKCS8PrivateKey(BIO *bp, const EVP_PKEY *x, const EVP_CIPHER *enc,
                                  const char *kstr, int klen, pem_password_cb *cb, void *u);
int PEM_write_PKCS8PrivateKey(FILE *fp, const EVP_PKEY *x, const EVP_CIPHER *enc, const char *kstr,
                              int klen, pem_password_cb *cd, void *u);
/* The form of older programs, for kinds of keys that have one; encrypted as RFC 1421 has it. */
int PEM_write_bio_PrivateKey_traditional(BIO *bp, const EVP_PKEY *x, const EVP_CIPHER *enc,
                                         const unsigned char *kstr, int klen, pem_password_cb *cb,
                                         void *u);
int PEM_write_bio_PUBKEY_ex(BIO *out, const EVP_PKEY *x, OSSL_LIB_CTX *libctx, const char *propq);
int PEM_write_bio_PUBKEY(BIO *out, const EVP_PKEY *x);
int PEM_write_PUBKEY_ex(FILE *out, const EVP_PKEY *x, OSSL_LIB_CTX *libctx, const char *propq);
int PEM_write_PUBKEY(FILE *out, const EVP_PKEY *x);
int PEM_write_bio_Parameters(BIO *bp, const EVP_PKEY *x);

/* Not PEM: PKCS #8 in DER, encrypted by PBES2 unless enc is NULL; read, it must be encrypted. */
int i2d_PKCS8PrivateKey_bio(BIO *bp, const EVP_PKEY *x, const EVP_CIPHER *enc, const char *kstr,
                            int klen, pem_password_cb *cb, void *u);
int i2d_PKCS8PrivateKey_fp(FILE *fp, const EVP_PKEY *x, const EVP_CIPHER *enc, const char *kstr,
                           int klen, pem_password_cb *cb, void *u);
EVP_PKEY *d2i_PKCS8PrivateKey_bio(BIO *bp, EVP_PKEY **x, pem_password_cb *cb, void *u);
EVP_PKEY *d2i_PKCS8PrivateKey_fp(FILE *fp, EVP_PKEY **x, pem_password_cb *cb, void *u);

/* PKCS #8 encrypted by an algorithm of PKCS #5 v1.5 or PKCS #12, by its NID; -1: not at all. */
int PEM_write_bio_PKCS8PrivateKey_nid(BIO *bp, const EVP_PKEY *x, int nid, const char *kstr,
                                      int klen, pem_password_cb *cb, void *u);
int PEM_write_PKCS8PrivateKey_nid(FILE *fp, const EVP_PKEY *x, int nid, const char *kstr, int klen,
                                  pem_password_cb *cb, void *u);
int i2d_PKCS8PrivateKey_nid_bio(BIO *bp, const EVP_PKEY *x, int nid, const char *kstr, int klen,
                                pem_password_cb *cb, void *u);
int i2d_PKCS8PrivateKey_nid_fp(FILE *fp, const EVP_PKEY *x, int nid, const char *kstr, int klen,
                               pem_password_cb *cb, void *u);

/* A signature in base64, of 4 bytes for 3 of EVP_PKEY_get_size and a zero byte: *siglen is what it
 * has without that. */
int PEM_SignInit(EVP_MD_CTX *ctx, EVP_MD *type);
int PEM_SignUpdate(EVP_MD_CTX *ctx, const unsigned char *d, unsigned int cnt);
int PEM_SignFinal(EVP_MD_CTX *ctx, unsigned char *sigret, unsigned int *siglen, EVP_PKEY *pkey);

/* ---- Keys in Microsoft's forms: b2i_PVK_bio_ex(3) ---- */

/* RSA and DSA keys in PRIVATEKEYBLOBs and PUBLICKEYBLOBs. b2i read one: out of `length` bytes,
 * where *in stays as it is, or off a BIO, not a byte too many; NULL with an error of ERR_LIB_PEM.
 * i2b write one, and give its length, or -1: DSA needs a q of 160 bits. */
EVP_PKEY *b2i_PrivateKey(const unsigned char **in, long length);
EVP_PKEY *b2i_PublicKey(const unsigned char **in, long length);
EVP_PKEY *b2i_PrivateKey_bio(BIO *in);
EVP_PKEY *b2i_PublicKey_bio(BIO *in);
int i2b_PrivateKey_bio(BIO *out, const EVP_PKEY *pk);
int i2b_PublicKey_bio(BIO *out, const EVP_PKEY *pk);

/* PVK files, which hold a private key's blob. enclevel 0 doesn't encrypt it; 1 does with 40 bits of
 * a key, more with 128. Encryption is RC4 under SHA-1 of the passphrase, so it takes the legacy
 * provider, and keeps nobody out: only for programs that read nothing else. */
EVP_PKEY *b2i_PVK_bio(BIO *in, pem_password_cb *cb, void *u);
EVP_PKEY *b2i_PVK_bio_ex(BIO *in, pem_password_cb *cb, void *u, OSSL_LIB_CTX *libctx,
                         const char *propq);
int i2b_PVK_bio(BIO *out, const EVP_PKEY *pk, int enclevel, pem_password_cb *cb, void *u);
int i2b_PVK_bio_ex(BIO *out, const EVP_PKEY *pk, int enclevel, pem_password_cb *cb, void *u,
                   OSSL_LIB_CTX *libctx, const char *propq);

/* ---- Keys as objects of their own types ---- */

#ifndef OPENSSL_NO_DEPRECATED_3_0
/* As PrivateKey, PUBKEY and Parameters above, for one type; private keys are written in the
 * traditional form, encrypted as RFC 1421 has it. RSAPublicKey (RFC 8017) and ECPKParameters (RFC
 * 5480) are forms of their own. */
OSSL_DEPRECATEDIN_3_0 RSA *PEM_read_bio_RSAPrivateKey(BIO *out, RSA **x, pem_password_cb *cb,
                                                      void *u);
OSSL_DEPRECATEDIN_3_0 RSA *PEM_read_RSAPrivateKey(FILE *out, RSA **x, pem_password_cb *cb, void *u);
OSSL_DEPRECATEDIN_3_0 int PEM_write_bio_RSAPrivateKey(BIO *out, const RSA *x, const EVP_CIPHER *enc,
                                                      const unsigned char *kstr, int klen,
                                                      pem_password_cb *cb, void *u);
OSSL_DEPRECATEDIN_3_0 int PEM_write_RSAPrivateKey(FILE *out, const RSA *x, const EVP_CIPHER *enc,
                                                  const unsigned char *kstr, int klen,
                                                  pem_password_cb *cb, void *u);
OSSL_DEPRECATEDIN_3_0 RSA *PEM_read_bio_RSA_PUBKEY(BIO *out, RSA **x, pem_password_cb *cb, void *u);
OSSL_DEPRECATEDIN_3_0 RSA *PEM_read_RSA_PUBKEY(FILE *out, RSA **x, pem_password_cb *cb, void *u);
OSSL_DEPRECATEDIN_3_0 int PEM_write_bio_RSA_PUBKEY(BIO *out, const RSA *x);
OSSL_DEPRECATEDIN_3_0 int PEM_write_RSA_PUBKEY(FILE *out, const RSA *x);
OSSL_DEPRECATEDIN_3_0 RSA *PEM_read_bio_RSAPublicKey(BIO *out, RSA **x, pem_password_cb *cb,
                                                     void *u);
OSSL_DEPRECATEDIN_3_0 RSA *PEM_read_RSAPublicKey(FILE *out, RSA **x, pem_password_cb *cb, void *u);
OSSL_DEPRECATEDIN_3_0 int PEM_write_bio_RSAPublicKey(BIO *out, const RSA *x);
OSSL_DEPRECATEDIN_3_0 int PEM_write_RSAPublicKey(FILE *out, const RSA *x);
OSSL_DEPRECATEDIN_3_0 DSA *PEM_read_bio_DSAPrivateKey(BIO *out, DSA **x, pem_password_cb *cb,
                                                      void *u);
OSSL_DEPRECATEDIN_3_0 DSA *PEM_read_DSAPrivateKey(FILE *out, DSA **x, pem_password_cb *cb, void *u);
OSSL_DEPRECATEDIN_3_0 int PEM_write_bio_DSAPrivateKey(BIO *out, const DSA *x, const EVP_CIPHER *enc,
                                                      const unsigned char *kstr, int klen,
                                                      pem_password_cb *cb, void *u);
OSSL_DEPRECATEDIN_3_0 int PEM_write_DSAPrivateKey(FILE *out, const DSA *x, const EVP_CIPHER *enc,
                                                  const unsigned char *kstr, int klen,
                                                  pem_password_cb *cb, void *u);
OSSL_DEPRECATEDIN_3_0 DSA *PEM_read_bio_DSA_PUBKEY(BIO *out, DSA **x, pem_password_cb *cb, void *u);
OSSL_DEPRECATEDIN_3_0 DSA *PEM_read_DSA_PUBKEY(FILE *out, DSA **x, pem_password_cb *cb, void *u);
OSSL_DEPRECATEDIN_3_0 int PEM_write_bio_DSA_PUBKEY(BIO *out, const DSA *x);
OSSL_DEPRECATEDIN_3_0 int PEM_write_DSA_PUBKEY(FILE *out, const DSA *x);
OSSL_DEPRECATEDIN_3_0 DSA *PEM_read_bio_DSAparams(BIO *out, DSA **x, pem_password_cb *cb, void *u);
OSSL_DEPRECATEDIN_3_0 DSA *PEM_read_DSAparams(FILE *out, DSA **x, pem_password_cb *cb, void *u);
OSSL_DEPRECATEDIN_3_0 int PEM_write_bio_DSAparams(BIO *out, const DSA *x);
OSSL_DEPRECATEDIN_3_0 int PEM_write_DSAparams(FILE *out, const DSA *x);
OSSL_DEPRECATEDIN_3_0 DH *PEM_read_bio_DHparams(BIO *out, DH **x, pem_password_cb *cb, void *u);
OSSL_DEPRECATEDIN_3_0 DH *PEM_read_DHparams(FILE *out, DH **x, pem_password_cb *cb, void *u);
OSSL_DEPRECATEDIN_3_0 int PEM_write_bio_DHparams(BIO *out, const DH *x);
OSSL_DEPRECATEDIN_3_0 int PEM_write_DHparams(FILE *out, const DH *x);
OSSL_DEPRECATEDIN_3_0 int PEM_write_bio_DHxparams(BIO *out, const DH *x);
OSSL_DEPRECATEDIN_3_0 int PEM_write_DHxparams(FILE *out, const DH *x);
OSSL_DEPRECATEDIN_3_0 EC_KEY *PEM_read_bio_ECPrivateKey(BIO *out, EC_KEY **x, pem_password_cb *cb,
                                                        void *u);
OSSL_DEPRECATEDIN_3_0 EC_KEY *PEM_read_ECPrivateKey(FILE *out, EC_KEY **x, pem_password_cb *cb,
                                                    void *u);
OSSL_DEPRECATEDIN_3_0 int PEM_write_bio_ECPrivateKey(BIO *out, const EC_KEY *x,
                                                     const EVP_CIPHER *enc,
                                                     const unsigned char *kstr, int klen,
                                                     pem_password_cb *cb, void *u);
OSSL_DEPRECATEDIN_3_0 int PEM_write_ECPrivateKey(FILE *out, const EC_KEY *x, const EVP_CIPHER *enc,
                                                 const unsigned char *kstr, int klen,
                                                 pem_password_cb *cb, void *u);
OSSL_DEPRECATEDIN_3_0 EC_KEY *PEM_read_bio_EC_PUBKEY(BIO *out, EC_KEY **x, pem_password_cb *cb,
                                                     void *u);
OSSL_DEPRECATEDIN_3_0 EC_KEY *PEM_read_EC_PUBKEY(FILE *out, EC_KEY **x, pem_password_cb *cb,
                                                 void *u);
OSSL_DEPRECATEDIN_3_0 int PEM_write_bio_EC_PUBKEY(BIO *out, const EC_KEY *x);
OSSL_DEPRECATEDIN_3_0 int PEM_write_EC_PUBKEY(FILE *out, const EC_KEY *x);
OSSL_DEPRECATEDIN_3_0 EC_GROUP *PEM_read_bio_ECPKParameters(BIO *out, EC_GROUP **x,
                                                            pem_password_cb *cb, void *u);
OSSL_DEPRECATEDIN_3_0 EC_GROUP *PEM_read_ECPKParameters(FILE *out, EC_GROUP **x,
                                                        pem_password_cb *cb, void *u);
OSSL_DEPRECATEDIN_3_0 int PEM_write_bio_ECPKParameters(BIO *out, const EC_GROUP *x);
OSSL_DEPRECATEDIN_3_0 int PEM_write_ECPKParameters(FILE *out, const EC_GROUP *x);
#endif

ASSAY_API_END

#endif
