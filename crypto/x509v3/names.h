/* General names inside of the library. */
#ifndef ASSAY_X509V3_NAMES_H
#define ASSAY_X509V3_NAMES_H

#include <openssl/x509v3.h>
#include <stdbool.h>

#include "crypto/bytes/reader.h"

/* An address of 4 or 16 bytes as text; any other length as a remark about that. */
#define IP_TEXT 48
void ip_address_text(struct slice address, char text[IP_TEXT]);

/* The bytes of an address in text, 4 or 16; 0: it isn't one. */
size_t ip_address_of(const char *text, size_t len, unsigned char out[16]);

/* A line a name, each indented; no end of line behind the last. */
void print_general_names(BIO *out, const GENERAL_NAMES *names, int indent);

/* Qualifiers of a policy, a line or more each, as above. */
void policy_qualifiers_print(BIO *out, const STACK_OF(POLICYQUALINFO) * list, int indent);

/* A section of the configuration or, without an "@", the text itself as pairs; to be freed with
 * free_section_or_list. NULL with an error. */
STACK_OF(CONF_VALUE) * section_or_list(X509V3_CTX *ctx, const char *text, bool *section);
void free_section_or_list(X509V3_CTX *ctx, STACK_OF(CONF_VALUE) * pairs, bool section);

#endif
