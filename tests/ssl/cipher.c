/* Cipher suites and lists of them; tests/sslfacts compares all of it with the system's. */
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <string.h>

#include "ssl/cipher/list.h"
#include "ssl/cipher/suites.h"
#include "tests/check.h"
#include "tests/suite.h"

void test_ssl_suites(void)
{
    unsigned int ranks[CIPHER_RANKS + 1] = {0};
    check_context("ssl/suites");
    for (size_t i = 0; i < cipher_suites_n; i++) {
        const SSL_CIPHER *c = &cipher_suites[i];
        check(i == 0 || c[-1].id < c->id, "%s: in order", c->name);
        check(cipher_by_id(c->id) == c && cipher_by_name(c->name, strlen(c->name)) == c,
              "%s: found", c->name);
        if (check(c->rank <= CIPHER_RANKS, "%s: rank %d", c->name, c->rank))
            ranks[c->rank]++;
        check((c->rank == 0) == (c->version == 0 || c->version == TLS1_3_VERSION), "%s: has a rank",
              c->name);
        check((cipher_min_dtls(c) == 0) == (c->version == TLS1_3_VERSION), "%s: DTLS", c->name);
    }
    for (size_t r = 1; r <= CIPHER_RANKS; r++)
        check(ranks[r] == 1, "rank %zu: %u suites", r, ranks[r]);
    check(cipher_by_id(0x03000000) == NULL && cipher_by_protocol_id(0xffff) == NULL &&
              cipher_by_name("AES128-SH", 9) == NULL,
          "none");
}

void test_ssl_cipher(void)
{
    static const unsigned char gcm[] = {0xc0, 0x2f}, none[] = {0xff, 0xff};
    check_context("ssl/cipher");
    const SSL_CIPHER *c = SSL_CIPHER_find(NULL, gcm);
    check(c != NULL && SSL_CIPHER_find(NULL, none) == NULL, "SSL_CIPHER_find");
    if (c == NULL)
        return;
    check(strcmp(SSL_CIPHER_get_name(c), "ECDHE-RSA-AES128-GCM-SHA256") == 0 &&
              strcmp(SSL_CIPHER_standard_name(c), "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256") == 0,
          "names");
    check(SSL_CIPHER_get_id(c) == TLS1_CK_ECDHE_RSA_WITH_AES_128_GCM_SHA256 &&
              SSL_CIPHER_get_protocol_id(c) == 0xc02f,
          "numbers");
    check(cipher_max_version(c) == TLS1_2_VERSION && cipher_min_dtls(c) == DTLS1_2_VERSION &&
              cipher_max_dtls(c) == DTLS1_2_VERSION,
          "versions");
    char *text = SSL_CIPHER_description(c, NULL, 0), small[127];
    check(text != NULL &&
              strcmp(text, "ECDHE-RSA-AES128-GCM-SHA256    TLSv1.2 Kx=ECDH     Au=RSA   "
                           "Enc=AESGCM(128)            Mac=AEAD\n") == 0,
          "description: %s", text);
    OPENSSL_free(text);
    check(SSL_CIPHER_description(c, small, sizeof(small)) == NULL, "too small");
}

static void names_are(const char *rules, const struct cipher_list *l, const char *want)
{
    char got[512] = "";
    for (size_t i = 0; l != NULL && i < l->n; i++) {
        strncat(got, i == 0 ? "" : " ", sizeof(got) - strlen(got) - 1);
        strncat(got, l->suite[i]->name, sizeof(got) - strlen(got) - 1);
    }
    check(strcmp(got, want) == 0, "%s: %s", rules, got);
}

void test_ssl_cipher_rules(void)
{
    static const struct {
        const char *rules, *want;
        int level;
        unsigned int suite_b;
    } good[] = {
        {"AESGCM+aECDSA", "ECDHE-ECDSA-AES256-GCM-SHA384 ECDHE-ECDSA-AES128-GCM-SHA256", -1, 0},
        {"CHACHA20:!PSK:+aECDSA:-kDHE:@SECLEVEL=3",
         "ECDHE-RSA-CHACHA20-POLY1305 ECDHE-ECDSA-CHACHA20-POLY1305", 3, 0},
        {"AES128-SHA:AES256-SHA:@STRENGTH", "AES256-SHA AES128-SHA", -1, 0},
        {"SUITEB192:ALL", "ECDHE-ECDSA-AES256-GCM-SHA384", -1, SSL_CERT_FLAG_SUITEB_192_LOS},
    };
    static const struct {
        const char *rules;
        int reason;
    } bad[] = {
        {"", SSL_R_NO_CIPHER_MATCH},          {"RC4", SSL_R_NO_CIPHER_MATCH},
        {"ALL:!ALL", SSL_R_NO_CIPHER_MATCH},  {"AES128+", SSL_R_INVALID_COMMAND},
        {"ALL:@WHAT", SSL_R_INVALID_COMMAND}, {"ALL:@SECLEVEL=6", SSL_R_INVALID_COMMAND},
    };
    struct cipher_list *l = NULL;
    struct cipher_rules_said said;
    check_context("ssl/cipher_rules");
    for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++) {
        if (!check(cipher_list_make(good[i].rules, &l, &said), "%s", good[i].rules))
            continue;
        names_are(good[i].rules, l, good[i].want);
        check(said.security_level == good[i].level && said.suite_b == good[i].suite_b,
              "%s: level %d, suite B %x", good[i].rules, said.security_level, said.suite_b);
        cipher_list_free(l);
    }
    for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
        ERR_clear_error();
        check(!cipher_list_make(bad[i].rules, &l, &said), "%s: refused", bad[i].rules);
        check(ERR_GET_REASON(ERR_get_error()) == bad[i].reason, "%s: reason", bad[i].rules);
    }
    ERR_clear_error();
}

void test_ssl_cipher_list(void)
{
    struct cipher_list *a = NULL, *b = NULL, *both = NULL;
    struct cipher_rules_said said;
    check_context("ssl/cipher_list");
    check(ciphersuites_make(" TLS_AES_128_CCM_SHA256 :x:TLS_AES_128_GCM_SHA256", &a) &&
              cipher_list_make("AES128-SHA", &b, &said),
          "made");
    if (a != NULL && b != NULL)
        check((both = cipher_list_join(a, b)) != NULL, "joined");
    if (both != NULL) {
        names_are("joined", both, "TLS_AES_128_CCM_SHA256 TLS_AES_128_GCM_SHA256 AES128-SHA");
        STACK_OF(SSL_CIPHER) *stack = cipher_list_stack(both);
        check(sk_SSL_CIPHER_num(stack) == 3 && sk_SSL_CIPHER_value(stack, 2) == both->suite[2],
              "stack");
        check(cipher_list_share(both) == both, "shared");
        cipher_list_free(both);
        check(cipher_list_stack(both) == stack, "one stack");
    }
    cipher_list_free(both);
    cipher_list_free(a);
    cipher_list_free(b);
    check(ciphersuites_make("", &a) && a->n == 0, "none wanted");
    cipher_list_free(a);
    check(!ciphersuites_make("AES128-SHA", &a) &&
              ERR_GET_REASON(ERR_get_error()) == SSL_R_NO_CIPHER_MATCH,
          "none known");
}

void test_ssl_texts(void)
{
    check_context("ssl/texts");
    check(ERR_load_SSL_strings() == 1 && ERR_load_SSL_strings() == 1, "loaded");
    const char *text =
        ERR_reason_error_string(ERR_PACK(ERR_LIB_SSL, 0, SSL_R_CERTIFICATE_VERIFY_FAILED));
    check(text != NULL && strcmp(text, "certificate verify failed") == 0, "reason: %s", text);
    const int fatal = SSL3_AL_FATAL << 8 | SSL_AD_UNKNOWN_CA;
    check(strcmp(SSL_alert_type_string(fatal), "F") == 0 &&
              strcmp(SSL_alert_type_string_long(fatal), "fatal") == 0 &&
              strcmp(SSL_alert_desc_string(fatal), "CA") == 0 &&
              strcmp(SSL_alert_desc_string_long(fatal), "unknown CA") == 0,
          "alert");
    check(strcmp(SSL_alert_type_string(-1), "U") == 0 &&
              strcmp(SSL_alert_desc_string_long(1), "unknown") == 0,
          "none");
}
