/* The table of tables: a line for each primitive, in the order in which people read them. */
#include "crypto/impl/aes.h"
#include "crypto/impl/blake2b.h"
#include "crypto/impl/blake2s.h"
#include "crypto/impl/block.h"
#include "crypto/impl/chacha20.h"
#include "crypto/impl/curve25519.h"
#include "crypto/impl/curve448.h"
#include "crypto/impl/impl.h"
#include "crypto/impl/keccak.h"
#include "crypto/impl/md4.h"
#include "crypto/impl/md5.h"
#include "crypto/impl/mlkem.h"
#include "crypto/impl/nistp.h"
#include "crypto/impl/poly1305.h"
#include "crypto/impl/rc4.h"
#include "crypto/impl/scrypt.h"
#include "crypto/impl/sha1.h"
#include "crypto/impl/sha256.h"
#include "crypto/impl/sha512.h"
#include "crypto/impl/words.h"

#define NISTP_ROWS(prim)                                                      \
    .name = #prim, .rows = prim##_impls, .stride = sizeof(struct nistp_impl), \
    .slot = offsetof(struct impl_chosen, prim), .standard = "SP 800-186; FIPS 186-5"

#define BLOCK_ROWS(prim)                                                      \
    .name = #prim, .rows = prim##_impls, .stride = sizeof(struct block_impl), \
    .slot = offsetof(struct impl_chosen, prim)

#define ROWS(prim)                                                             \
    .name = #prim, .rows = prim##_impls, .stride = sizeof(struct prim##_impl), \
    .slot = offsetof(struct impl_chosen, prim)

const struct impl_table impl_tables[] = {
    {ROWS(sha1), .title = "SHA-1", .standard = "FIPS 180-4"},
    {ROWS(sha256), .title = "SHA-224, SHA-256", .standard = "FIPS 180-4"},
    {ROWS(sha512), .title = "SHA-384, SHA-512, SHA-512/224, SHA-512/256", .standard = "FIPS 180-4"},
    {ROWS(keccak), .title = "SHA-3, SHAKE, KMAC", .standard = "FIPS 202"},
    {ROWS(md5), .title = "MD5", .standard = "RFC 1321"},
    {ROWS(blake2b), .title = "BLAKE2b", .standard = "RFC 7693"},
    {ROWS(blake2s), .title = "BLAKE2s", .standard = "RFC 7693"},
    {ROWS(aes), .title = "AES-128/192/256: ECB, CBC, CTR, CCM, XTS, GCM",
     .standard = "FIPS 197; SP 800-38A/C/D/E"},
    {ROWS(chacha20), .title = "ChaCha20", .standard = "RFC 8439"},
    {ROWS(poly1305), .title = "Poly1305", .standard = "RFC 8439"},
    {ROWS(mlkem), .title = "ML-KEM-512, ML-KEM-768, ML-KEM-1024", .standard = "FIPS 203"},
    {ROWS(scrypt), .title = "scrypt's ROMix", .standard = "RFC 7914"},
    {ROWS(curve25519), .title = "X25519, Ed25519", .standard = "RFC 7748; RFC 8032"},
    {ROWS(words), .title = "Integers: products, Montgomery arithmetic, powers",
     .standard = "Knuth, TAOCP 2, 4.3; Montgomery 1985"},
    {NISTP_ROWS(p256), .title = "P-256"},
    {NISTP_ROWS(p384), .title = "P-384"},
    {NISTP_ROWS(p521), .title = "P-521"},
    {ROWS(curve448), .title = "X448, Ed448", .standard = "RFC 7748; RFC 8032"},
    {BLOCK_ROWS(des), .title = "DES, TDEA", .standard = "FIPS 46-3; SP 800-67"},
    {BLOCK_ROWS(rc2), .title = "RC2", .standard = "RFC 2268"},
    {ROWS(rc4), .title = "RC4", .standard = "draft-kaukonen-cipher-arcfour-03"},
    {ROWS(md4), .title = "MD4", .standard = "RFC 1320"},
    {0},
};
