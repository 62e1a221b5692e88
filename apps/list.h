/* What `openssl list` shows of the library's algorithms: list_algorithms.c. */
#ifndef ASSAY_APPS_LIST_H
#define ASSAY_APPS_LIST_H

#include <openssl/params.h>
#include <stdbool.h>

/* -verbose, and -select's name or NULL. */
extern bool list_verbose;
extern const char *list_select;

void list_params(const char *heading, const OSSL_PARAM *p);

void list_digests(void);
void list_kdfs(void);
void list_rands(void);
void list_macs(void);
void list_ciphers(void);
void list_key_managers(void);
void list_exchanges(void);
void list_kems(void);
void list_signatures(void);
void list_asym_ciphers(void);
void list_key_algorithms(void);
void list_key_methods(void);
void list_encoders(void);

/* "Legacy:" and the kinds of keys, or what is done with them. list_legacy.c */
void list_legacy_keys(bool methods);

void list_decoders(void);

#endif
