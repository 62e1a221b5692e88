/* Engines that make random bytes. */
#include <openssl/engine.h>
#include <openssl/err.h>
#include <openssl/rand.h>
#include <string.h>

#include "tests/check.h"
#include "tests/suite.h"

static int begun, ended, refuses;

static int begin(ENGINE *e)
{
    (void)e;
    begun += !refuses;
    return !refuses;
}

static int end(ENGINE *e)
{
    (void)e;
    ended++;
    return 1;
}

static int sevens(unsigned char *buf, int num)
{
    memset(buf, 7, (size_t)num);
    return 1;
}

static int ready(void)
{
    return 1;
}

static const RAND_METHOD method = {NULL, sevens, NULL, NULL, sevens, ready};

static ENGINE *make(const char *id)
{
    ENGINE *e = ENGINE_new();
    ENGINE_set_id(e, id);
    ENGINE_set_name(e, id);
    ENGINE_set_init_function(e, begin);
    ENGINE_set_finish_function(e, end);
    return e;
}

/* Whether that is the default one: its id, or NULL for none. */
static int default_is(const ENGINE *expected)
{
    ENGINE *e = ENGINE_get_default_RAND();
    ENGINE_finish(e);
    return e == expected;
}

static int bytes_are_sevens(void)
{
    static const unsigned char all[8] = {7, 7, 7, 7, 7, 7, 7, 7};
    unsigned char buf[8] = {0};
    return RAND_bytes(buf, 8) == 1 && memcmp(buf, all, 8) == 0;
}

static void check_use(ENGINE *e)
{
    RAND_set_rand_method(NULL);
    check(default_is(NULL) && !bytes_are_sevens(), "none");
    check(ENGINE_set_default_RAND(e) == 1 && ENGINE_register_RAND(e) == 1 && default_is(NULL),
          "an engine without a method");
    check(begun == 0, "isn't begun");
    ENGINE_set_RAND(e, &method);
    check(ENGINE_register_RAND(e) == 1 && begun == 0, "registered");
    check(default_is(e) && begun == 1 && ended == 0, "the default one");
    check(!bytes_are_sevens(), "what was asked first decided");
    RAND_set_rand_method(NULL);
    check(bytes_are_sevens() && RAND_get_rand_method() == &method && RAND_status() == 1, "used");
    ENGINE_unregister_RAND(e);
    check(bytes_are_sevens() && ended == 0, "is in use still");
    RAND_set_rand_method(NULL);
    check(ended == 1 && !bytes_are_sevens() && default_is(NULL), "not any longer");
    ENGINE_unregister_RAND(e);
}

static void check_named(ENGINE *e)
{
    check(RAND_set_rand_engine(e) == 1 && begun == 2 && bytes_are_sevens(), "named");
    check(RAND_set_rand_engine(NULL) == 1 && ended == 2 && !bytes_are_sevens(), "and not");
    refuses = 1;
    check(RAND_set_rand_engine(e) == 0 && !bytes_are_sevens(), "won't begin");
    check(ENGINE_set_default_RAND(e) == 0 &&
              ERR_GET_REASON(ERR_peek_last_error()) == ENGINE_R_INIT_FAILED,
          "the reason");
    ERR_clear_error();
    check(default_is(NULL) && ERR_peek_error() == 0, "none that begins");
    refuses = 0;
    check(default_is(NULL), "isn't asked again");
}

static void check_order(ENGINE *e, ENGINE *f)
{
    ENGINE_set_RAND(f, &method);
    check(ENGINE_register_RAND(f) == 1 && default_is(e), "the first");
    check(ENGINE_set_default_RAND(f) == 1 && default_is(f), "the one that is set");
    ENGINE_unregister_RAND(f);
    check(default_is(e), "the one that is left");
    ENGINE_unregister_RAND(e);
    check(default_is(NULL), "none is left");
    check(ENGINE_add(e) == 1, "in the list");
    ENGINE_register_all_RAND();
    check(default_is(e), "of the list");
    ENGINE_unregister_RAND(e);
    check(ENGINE_register_complete(e) == 1 && default_is(e), "with all that it has");
    ENGINE_unregister_RAND(e);
    check(ENGINE_set_default(e, ENGINE_METHOD_RAND) == 1 && default_is(e), "by flags");
    ENGINE_unregister_RAND(e);
    ENGINE_remove(e);
}

void test_engine_rand(void)
{
    begun = ended = refuses = 0;
    ENGINE *e = make("rand e"), *f = make("rand f"), *none = make("rand none");
    check_use(e);
    check_named(e);
    check_order(e, f);
    check(begun == ended, "each is ended");
    RAND_set_rand_method(NULL);
#ifndef ASSAY_TWIN
    check(RAND_set_rand_engine(none) == 0, "nothing to set");
    check(ENGINE_register_RAND(NULL) == 0 && ENGINE_set_default_RAND(NULL) == 0, "no engine");
    ERR_clear_error();
#endif
    ENGINE_free(none);
    ENGINE_free(f);
    ENGINE_free(e);
}
