/* Dialogues without memory. */
#include <openssl/crypto.h>
#include <openssl/ui.h>
#include <string.h>

#include "tests/alloc/alloc.h"

static int passphrase(char *buf, int size, int writing, void *data)
{
    (void)writing;
    (void)data;
    memset(buf, 'x', (size_t)size < 5 ? (size_t)size : 5);
    return 5;
}

static bool dialogue(void)
{
    UI_METHOD *m = UI_UTIL_wrap_read_pem_callback(passphrase, 0);
    UI *ui = m != NULL ? UI_new_method(m) : NULL;
    char buf[10], choice[1];
    char *prompt = ui != NULL ? UI_construct_prompt(ui, "pass phrase", "file") : NULL;
    bool ok = prompt != NULL && UI_dup_input_string(ui, prompt, 0, buf, 0, 9) == 1 &&
              UI_add_info_string(ui, "info") == 2 &&
              UI_dup_input_boolean(ui, "p", "a", "y", "n", 0, choice) == 3 && UI_process(ui) == 0 &&
              strcmp(buf, "xxxxx") == 0;
    OPENSSL_free(prompt);
    UI_free(ui);
    UI_destroy_method(m);
    return ok;
}

const struct scenario scenarios_ui[] = {
    {"UI_new_method, UI_process", dialogue, 0},
    {NULL, NULL, 0},
};
