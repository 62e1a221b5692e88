/* The commands' main functions and option tables, as apps/main.c lists them. */
#ifndef ASSAY_APPS_COMMANDS_H
#define ASSAY_APPS_COMMANDS_H

#include "apps/app.h"

int asn1parse_main(int argc, char **argv);
int crl2pkcs7_main(int argc, char **argv);
int ca_main(int argc, char **argv);
int ciphers_main(int argc, char **argv);
int cmp_main(int argc, char **argv);
int cms_main(int argc, char **argv);
int crl_main(int argc, char **argv);
int dgst_main(int argc, char **argv);
int ec_main(int argc, char **argv);
int ecparam_main(int argc, char **argv);
int dhparam_main(int argc, char **argv);
int dsa_main(int argc, char **argv);
int dsaparam_main(int argc, char **argv);
int enc_main(int argc, char **argv);
int engine_main(int argc, char **argv);
int errstr_main(int argc, char **argv);
int gendsa_main(int argc, char **argv);
int genpkey_main(int argc, char **argv);
int genrsa_main(int argc, char **argv);
int help_main(int argc, char **argv);
int info_main(int argc, char **argv);
int kdf_main(int argc, char **argv);
int list_main(int argc, char **argv);
int mac_main(int argc, char **argv);
int nseq_main(int argc, char **argv);
int ocsp_main(int argc, char **argv);
int passwd_main(int argc, char **argv);
int pkcs12_main(int argc, char **argv);
int pkcs7_main(int argc, char **argv);
int pkcs8_main(int argc, char **argv);
int pkey_main(int argc, char **argv);
int pkeyparam_main(int argc, char **argv);
int pkeyutl_main(int argc, char **argv);
int prime_main(int argc, char **argv);
int rand_main(int argc, char **argv);
int rehash_main(int argc, char **argv);
int req_main(int argc, char **argv);
int rsa_main(int argc, char **argv);
int s_client_main(int argc, char **argv);
int s_server_main(int argc, char **argv);
int s_time_main(int argc, char **argv);
int sess_id_main(int argc, char **argv);
int smime_main(int argc, char **argv);
int speed_main(int argc, char **argv);
int spkac_main(int argc, char **argv);
int storeutl_main(int argc, char **argv);
int ts_main(int argc, char **argv);
int verify_main(int argc, char **argv);
int version_main(int argc, char **argv);
int x509_main(int argc, char **argv);

/* A line each, so that lists merge. */
/* clang-format off */
extern const struct opt asn1parse_options[];
extern const struct opt crl2pkcs7_options[];
extern const struct opt ca_options[];
extern const struct opt ciphers_options[];
extern const struct opt cmp_options[];
extern const struct opt cms_options[];
extern const struct opt crl_options[];
extern const struct opt dgst_options[];
extern const struct opt ec_options[];
extern const struct opt ecparam_options[];
extern const struct opt enc_options[];
extern const struct opt engine_options[];
extern const struct opt errstr_options[];
extern const struct opt dhparam_options[];
extern const struct opt dsa_options[];
extern const struct opt dsaparam_options[];
extern const struct opt gendsa_options[];
extern const struct opt genpkey_options[];
extern const struct opt genrsa_options[];
extern const struct opt info_options[];
extern const struct opt kdf_options[];
extern const struct opt list_options[];
extern const struct opt mac_options[];
extern const struct opt nseq_options[];
extern const struct opt ocsp_options[];
extern const struct opt passwd_options[];
extern const struct opt pkcs12_options_table[];
extern const struct opt pkcs7_options[];
extern const struct opt pkcs8_options[];
extern const struct opt pkey_options[];
extern const struct opt pkeyparam_options[];
extern const struct opt rehash_options[];
extern const struct opt req_options[];
extern const struct opt rsa_options[];
extern const struct opt pkeyutl_options[];
extern const struct opt prime_options[];
extern const struct opt rand_options[];
extern const struct opt s_client_options[];
extern const struct opt s_server_options[];
extern const struct opt s_time_options[];
extern const struct opt sess_id_options[];
extern const struct opt smime_options[];
extern const struct opt speed_options[];
extern const struct opt spkac_options[];
extern const struct opt storeutl_options[];
extern const struct opt ts_options[];
extern const struct opt verify_options_table[];
extern const struct opt version_options[];
extern const struct opt x509_options[];
/* clang-format on */

/* The names that are commands by themselves: `openssl sha256 f` is `openssl dgst -sha256 f`.
 * Sorted; each ends with NULL. */
extern const char *const digest_commands[], *const cipher_commands[];

/* Prints the digests, or ciphers, that -list of dgst and enc show. */
void print_digest_names(FILE *out);
void print_cipher_names(FILE *out);

#endif
