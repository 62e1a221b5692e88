/* Engines of the test's own. */
#include <openssl/crypto.h>
#include <openssl/engine.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static int reason(void)
{
    int r = ERR_GET_REASON(ERR_peek_last_error());
    ERR_clear_error();
    return r;
}

static int first_reason(void)
{
    int r = ERR_GET_REASON(ERR_peek_error());
    ERR_clear_error();
    return r;
}

static int begun, ended, destroyed, begins = 1;

static int my_init(ENGINE *e)
{
    (void)e;
    begun++;
    return begins;
}

static int my_finish(ENGINE *e)
{
    (void)e;
    ended++;
    return 1;
}

static int my_destroy(ENGINE *e)
{
    (void)e;
    destroyed++;
    return 1;
}

static ENGINE *make(const char *id)
{
    ENGINE *e = ENGINE_new();
    check(e != NULL && ENGINE_set_id(e, id) == 1 && ENGINE_set_name(e, "an engine") == 1 &&
              ENGINE_set_init_function(e, my_init) == 1 &&
              ENGINE_set_finish_function(e, my_finish) == 1 &&
              ENGINE_set_destroy_function(e, my_destroy) == 1,
          "made");
    begun = ended = destroyed = 0;
    return e;
}

/* ---- References and the list ---- */

void test_engine_list(void)
{
    check_context("engine list");
    ENGINE_load_builtin_engines();
    ENGINE *e = ENGINE_new();
    check(ENGINE_add(e) == 0 && reason() == ENGINE_R_ID_OR_NAME_MISSING, "without an id");
    ENGINE_free(e);
    ENGINE *one = make("assay-one"), *two = make("assay-two"), *again = make("assay-one");
    check(ENGINE_add(one) == 1 && ENGINE_add(two) == 1, "added");
    check(ENGINE_add(again) == 0 && first_reason() == ENGINE_R_CONFLICTING_ENGINE_ID,
          "the same id");
    check(ENGINE_remove(again) == 0 && first_reason() == ENGINE_R_ENGINE_IS_NOT_IN_LIST,
          "not there");
    ENGINE_free(again);
    check(destroyed == 1, "destroyed");
    e = ENGINE_by_id("assay-one");
    check(e == one && strcmp(ENGINE_get_id(e), "assay-one") == 0 &&
              strcmp(ENGINE_get_name(e), "an engine") == 0,
          "found");
    e = ENGINE_get_next(e);
    check(e == two, "the next");
    e = ENGINE_get_prev(e);
    check(e == one, "back");
    ENGINE_free(e);
    e = ENGINE_get_last();
    check(e == two && ENGINE_get_next(e) == NULL, "the last");
    e = ENGINE_get_first();
    check(e != NULL, "the first");
    ENGINE_free(e);
    check(ENGINE_by_id("assay-none") == NULL && reason() == ENGINE_R_NO_SUCH_ENGINE, "unknown");
    ENGINE_set_flags(two, ENGINE_FLAGS_BY_ID_COPY);
    e = ENGINE_by_id("assay-two");
    check(e != NULL && e != two && strcmp(ENGINE_get_id(e), "assay-two") == 0, "a copy");
    ENGINE_free(e);
    destroyed = 0;
    check(ENGINE_remove(one) == 1 && ENGINE_remove(two) == 1 && destroyed == 0, "removed");
    check(ENGINE_up_ref(one) == 1 && ENGINE_free(one) == 1 && destroyed == 0, "still held");
    check(ENGINE_free(one) == 1 && ENGINE_free(two) == 1 && destroyed == 2, "and gone");
    check(ENGINE_free(NULL) == 1 && ENGINE_finish(NULL) == 1, "none");
}

/* ---- Use ---- */

static EVP_PKEY *the_key;

static EVP_PKEY *load_key(ENGINE *e, const char *id, UI_METHOD *ui, void *data)
{
    (void)e;
    (void)ui;
    return strcmp(id, "known") == 0 ? data : NULL;
}

static int give_digest(ENGINE *e, const EVP_MD **md, const int **nids, int nid)
{
    static const int all[] = {NID_sha256};
    (void)e;
    if (md == NULL) {
        *nids = all;
        return 1;
    }
    *md = nid == NID_sha256 ? EVP_sha256() : NULL;
    return *md != NULL;
}

static int give_cipher(ENGINE *e, const EVP_CIPHER **cipher, const int **nids, int nid)
{
    (void)e;
    (void)nids;
    *cipher = nid == NID_aes_128_cbc ? EVP_aes_128_cbc() : NULL;
    return *cipher != NULL;
}

void test_engine_use(void)
{
    check_context("engine use");
    ENGINE *e = make("assay-use");
    the_key = EVP_PKEY_new();
    check(ENGINE_load_private_key(e, "known", NULL, the_key) == NULL &&
              reason() == ENGINE_R_NOT_INITIALISED,
          "not in use");
    begins = 0;
    check(ENGINE_init(e) == 0 && begun == 1, "doesn't begin");
    begins = 1;
    check(ENGINE_init(e) == 1 && ENGINE_init(e) == 1 && begun == 2, "begins once");
    check(ENGINE_load_private_key(e, "known", NULL, the_key) == NULL &&
              reason() == ENGINE_R_NO_LOAD_FUNCTION,
          "no function");
    ENGINE_set_load_privkey_function(e, load_key);
    ENGINE_set_load_pubkey_function(e, load_key);
    check(ENGINE_get_load_privkey_function(e) == load_key &&
              ENGINE_load_private_key(e, "known", NULL, the_key) == the_key &&
              ENGINE_load_public_key(e, "known", NULL, the_key) == the_key,
          "keys");
    check(ENGINE_load_private_key(e, "unknown", NULL, the_key) == NULL &&
              reason() == ENGINE_R_FAILED_LOADING_PRIVATE_KEY,
          "no such key");
    check(ENGINE_finish(e) == 1 && ended == 0 && ENGINE_finish(e) == 1 && ended == 1, "ends once");
    ENGINE_set_digests(e, give_digest);
    ENGINE_set_ciphers(e, give_cipher);
    check(ENGINE_get_digest(e, NID_sha256) == EVP_sha256() &&
              ENGINE_get_cipher(e, NID_aes_128_cbc) == EVP_aes_128_cbc() &&
              ENGINE_get_digests(e) == give_digest,
          "algorithms");
    check(ENGINE_get_digest(e, NID_sha1) == NULL && reason() == ENGINE_R_UNIMPLEMENTED_DIGEST,
          "no such digest");
    ENGINE_set_RSA(e, RSA_get_default_method());
    check(ENGINE_get_RSA(e) == RSA_get_default_method() && ENGINE_get_DSA(e) == NULL, "methods");
    check(ENGINE_set_ex_data(e, 0, the_key) == 1 && ENGINE_get_ex_data(e, 0) == the_key, "data");
    ENGINE_free(e);
    EVP_PKEY_free(the_key);
}

/* ---- Commands ---- */

enum { CMD_STRING = ENGINE_CMD_BASE, CMD_NUMBER, CMD_NOTHING, CMD_INTERNAL };

static const ENGINE_CMD_DEFN commands[] = {
    {CMD_STRING, "STRING", "takes a string", ENGINE_CMD_FLAG_STRING},
    {CMD_NUMBER, "NUMBER", "takes a number", ENGINE_CMD_FLAG_NUMERIC},
    {CMD_NOTHING, "NOTHING", NULL, ENGINE_CMD_FLAG_NO_INPUT},
    {CMD_INTERNAL, "INTERNAL", "takes what C has", ENGINE_CMD_FLAG_INTERNAL},
    {0, NULL, NULL, 0},
};

static char text[20];
static long number;

static int control(ENGINE *e, int cmd, long i, void *p, void (*f)(void))
{
    (void)e;
    (void)f;
    if (cmd == CMD_STRING)
        snprintf(text, sizeof(text), "%s", (const char *)p);
    else
        number = cmd == CMD_NUMBER ? i : 1000 + cmd;
    return cmd != CMD_NUMBER || i != 13;
}

static void check_questions(ENGINE *e)
{
    char name[20], described[40];
    check(ENGINE_ctrl(e, ENGINE_CTRL_HAS_CTRL_FUNCTION, 0, NULL, NULL) == 1 &&
              ENGINE_ctrl(e, ENGINE_CTRL_GET_FIRST_CMD_TYPE, 0, NULL, NULL) == CMD_STRING &&
              ENGINE_ctrl(e, ENGINE_CTRL_GET_NEXT_CMD_TYPE, CMD_STRING, NULL, NULL) == CMD_NUMBER &&
              ENGINE_ctrl(e, ENGINE_CTRL_GET_NEXT_CMD_TYPE, CMD_INTERNAL, NULL, NULL) == 0,
          "which");
    check(ENGINE_ctrl(e, ENGINE_CTRL_GET_NAME_LEN_FROM_CMD, CMD_NUMBER, NULL, NULL) == 6 &&
              ENGINE_ctrl(e, ENGINE_CTRL_GET_NAME_FROM_CMD, CMD_NUMBER, name, NULL) == 6 &&
              strcmp(name, "NUMBER") == 0 &&
              ENGINE_ctrl(e, ENGINE_CTRL_GET_DESC_LEN_FROM_CMD, CMD_NUMBER, NULL, NULL) == 14 &&
              ENGINE_ctrl(e, ENGINE_CTRL_GET_DESC_FROM_CMD, CMD_NUMBER, described, NULL) == 14 &&
              strcmp(described, "takes a number") == 0 &&
              ENGINE_ctrl(e, ENGINE_CTRL_GET_DESC_LEN_FROM_CMD, CMD_NOTHING, NULL, NULL) == 0,
          "names");
    check(ENGINE_ctrl(e, ENGINE_CTRL_GET_CMD_FLAGS, CMD_NOTHING, NULL, NULL) ==
                  ENGINE_CMD_FLAG_NO_INPUT &&
              ENGINE_ctrl(e, ENGINE_CTRL_GET_CMD_FLAGS, 999, NULL, NULL) == -1 &&
              reason() == ENGINE_R_INVALID_CMD_NUMBER,
          "flags");
    check(ENGINE_cmd_is_executable(e, CMD_STRING) == 1 &&
              ENGINE_cmd_is_executable(e, CMD_INTERNAL) == 0,
          "as text");
}

void test_engine_ctrl(void)
{
    check_context("engine ctrl");
    ENGINE *e = make("assay-ctrl");
    check(ENGINE_ctrl(e, CMD_STRING, 0, NULL, NULL) == 0 &&
              reason() == ENGINE_R_NO_CONTROL_FUNCTION,
          "no function");
    ENGINE_set_ctrl_function(e, control);
    ENGINE_set_cmd_defns(e, commands);
    check_questions(e);
    check(ENGINE_ctrl_cmd_string(e, "STRING", "abc", 0) == 1 && strcmp(text, "abc") == 0, "string");
    check(ENGINE_ctrl_cmd_string(e, "NUMBER", "42", 0) == 1 && number == 42, "number");
    check(ENGINE_ctrl_cmd_string(e, "NUMBER", "13", 0) == 0, "refused");
    ERR_clear_error();
    check(ENGINE_ctrl_cmd_string(e, "NOTHING", NULL, 0) == 1 && number == 1000 + CMD_NOTHING,
          "nothing");
    check(ENGINE_ctrl_cmd(e, "INTERNAL", 0, NULL, NULL, 0) == 1 && number == 1000 + CMD_INTERNAL,
          "internal");
    static const struct {
        const char *name, *arg;
        int reason;
    } bad[] = {{"NUMBER", "4x", ENGINE_R_ARGUMENT_IS_NOT_A_NUMBER},
               {"NUMBER", NULL, ENGINE_R_COMMAND_TAKES_INPUT},
               {"NOTHING", "x", ENGINE_R_COMMAND_TAKES_NO_INPUT},
               {"INTERNAL", "x", ENGINE_R_CMD_NOT_EXECUTABLE},
               {"OTHER", "x", ENGINE_R_INVALID_CMD_NAME}};
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
        int ret = ENGINE_ctrl_cmd_string(e, bad[i].name, bad[i].arg, 0), r = reason();
        check(ret == 0 && r == bad[i].reason, "%s: %d, %d", bad[i].name, ret, r);
    }
    check(ENGINE_ctrl_cmd_string(e, "OTHER", "x", 1) == 1 && ERR_peek_error() == 0, "optional");
    ENGINE_free(e);
}

static int client_cert(ENGINE *e, SSL *s, STACK_OF(X509_NAME) * ca_dn, X509 **cert, EVP_PKEY **key,
                       STACK_OF(X509) * *others, UI_METHOD *ui, void *data)
{
    (void)e;
    (void)s;
    (void)ca_dn;
    (void)others;
    (void)ui;
    *cert = NULL;
    *key = NULL;
    ++*(int *)data;
    return 5;
}

void test_engine_client(void)
{
    ENGINE *e = ENGINE_new();
    X509 *cert = NULL;
    EVP_PKEY *key = NULL;
    int calls = 0;
    check(ENGINE_load_ssl_client_cert(e, NULL, NULL, &cert, &key, NULL, NULL, &calls) == 0 &&
              reason() == ENGINE_R_NOT_INITIALISED,
          "not in use");
    check(ENGINE_load_ssl_client_cert(NULL, NULL, NULL, &cert, &key, NULL, NULL, NULL) == 0 &&
              reason() == ERR_R_PASSED_NULL_PARAMETER,
          "no engine");
    check(ENGINE_init(e) == 1, "in use");
    check(ENGINE_load_ssl_client_cert(e, NULL, NULL, &cert, &key, NULL, NULL, &calls) == 0 &&
              reason() == ENGINE_R_NO_LOAD_FUNCTION,
          "no function");
    check(ENGINE_set_load_ssl_client_cert_function(e, client_cert) == 1 &&
              ENGINE_get_ssl_client_cert_function(e) == client_cert,
          "its function");
    check(ENGINE_load_ssl_client_cert(e, NULL, NULL, &cert, &key, NULL, NULL, &calls) == 5 &&
              calls == 1,
          "called");
    ENGINE_finish(e);
    ENGINE_free(e);
    check(ENGINE_get_cipher_engine(NID_aes_128_cbc) == NULL &&
              ENGINE_get_digest_engine(NID_sha256) == NULL,
          "no engine by default");
}

static int no_ciphers(ENGINE *e, const EVP_CIPHER **cipher, const int **nids, int nid)
{
    (void)e, (void)cipher, (void)nids, (void)nid;
    return 0;
}

void test_engine_default(void)
{
    ENGINE *e = ENGINE_new();
    ENGINE_set_id(e, "default");
    ENGINE_set_name(e, "default");
    check(ENGINE_register_all_complete() == 1, "none in the list");
    check(ENGINE_add(e) == 1 && ENGINE_register_all_complete() == 1 &&
              ENGINE_set_default(e, ENGINE_METHOD_ALL) == 1,
          "nothing to do");
    ENGINE_set_ciphers(e, no_ciphers);
    check(ENGINE_set_default(e, ENGINE_METHOD_DIGESTS) == 1 &&
              ENGINE_set_default_string(e, "CIPHERS, PKEY") == 1 &&
              ENGINE_register_complete(e) == 1 && ENGINE_register_all_complete() == 1,
          "ciphers, of which there is none");
    check(ENGINE_get_cipher_engine(NID_aes_128_cbc) == NULL, "and so no default");
    check(ENGINE_set_default_string(e, "CIPHERS,OTHERS") == 0 &&
              reason() == ENGINE_R_INVALID_STRING,
          "no such kind");
    ENGINE_set_flags(e, ENGINE_FLAGS_NO_REGISTER_ALL);
    check(ENGINE_register_all_complete() == 1, "all but that");
#ifndef ASSAY_TWIN
    check(ENGINE_set_default(NULL, 0) == 0, "no engine");
    ERR_clear_error();
#endif
    ENGINE_remove(e);
    ENGINE_free(e);
}
