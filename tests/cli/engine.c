/* An engine that says what it is asked to do, as a shared object for engine.sh. */
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/engine.h>
#include <stdio.h>
#include <string.h>

static int say(const char *what)
{
    fprintf(stderr, "engine: %s\n", what);
    return 1;
}

static int init(ENGINE *e)
{
    (void)e;
    return say("init");
}

static int finish(ENGINE *e)
{
    (void)e;
    return say("finish");
}

static int destroy(ENGINE *e)
{
    (void)e;
    return say("destroy");
}

static int control(ENGINE *e, int command, long number, void *text, void (*f)(void))
{
    (void)e, (void)f;
    fprintf(stderr, "engine: %d %ld %s\n", command, number, text != NULL ? (char *)text : "-");
    return 1;
}

static EVP_PKEY *load(ENGINE *e, const char *id, UI_METHOD *ui, void *data)
{
    (void)e, (void)ui, (void)data;
    fprintf(stderr, "engine: loads %s\n", id);
    return strcmp(id, "one") == 0
               ? EVP_PKEY_new_raw_private_key(
                     EVP_PKEY_ED25519, NULL,
                     (const unsigned char *)"thirty-two bytes of a secret key", 32)
               : NULL;
}

static const ENGINE_CMD_DEFN commands[] = {
    {ENGINE_CMD_BASE, "SAY", "Says it", ENGINE_CMD_FLAG_STRING},
    {ENGINE_CMD_BASE + 1, "GO", "Goes", ENGINE_CMD_FLAG_NO_INPUT},
    {ENGINE_CMD_BASE + 2, "COUNT", "Counts", ENGINE_CMD_FLAG_NUMERIC},
    {0, NULL, NULL, 0},
};

static int bind(ENGINE *e, const char *id)
{
    fprintf(stderr, "engine: bind %s\n", id != NULL ? id : "-");
    return (id == NULL || strcmp(id, "tryme") == 0) && ENGINE_set_id(e, "tryme") &&
           ENGINE_set_name(e, "An engine to try") && ENGINE_set_init_function(e, init) &&
           ENGINE_set_finish_function(e, finish) && ENGINE_set_destroy_function(e, destroy) &&
           ENGINE_set_ctrl_function(e, control) && ENGINE_set_cmd_defns(e, commands) &&
           ENGINE_set_load_privkey_function(e, load) && ENGINE_set_load_pubkey_function(e, load);
}

IMPLEMENT_DYNAMIC_BIND_FN(bind)
IMPLEMENT_DYNAMIC_CHECK_FN()
