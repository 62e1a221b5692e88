/* UI_UTIL_read_pw(3), EVP_read_pw_string(3): one passphrase, asked for once or twice. */
#include <openssl/evp.h>
#include <stdio.h>
#include <string.h>

#include "crypto/ui/ui.h"

enum { PASSPHRASE_ROOM = 8192 };

/* The passphrase into first, the same again into `second` unless that is NULL: UI_process's result.
 */
static int ask(const char *prompt, char *first, char *second, int min, int max)
{
    UI *ui = UI_new();
    int ret = -1;
    if (ui == NULL)
        return -1;
    if (UI_add_input_string(ui, prompt, 0, first, min, max) >= 0 &&
        (second == NULL || UI_add_verify_string(ui, prompt, 0, second, min, max, first) >= 0))
        ret = UI_process(ui);
    UI_free(ui);
    return ret;
}

int UI_UTIL_read_pw(char *buf, char *buff, int size, const char *prompt, int verify)
{
    return size < 1 ? -1 : ask(prompt, buf, verify ? buff : NULL, 0, size - 1);
}

int UI_UTIL_read_pw_string(char *buf, int length, const char *prompt, int verify)
{
    char again[PASSPHRASE_ROOM];
    int size = length > PASSPHRASE_ROOM ? PASSPHRASE_ROOM : length;
    int ret = UI_UTIL_read_pw(buf, again, size, prompt, verify);
    OPENSSL_cleanse(again, sizeof(again));
    return ret;
}

/* ---- EVP's, which have a prompt of their own ---- */

static char prompt_text[80];

void EVP_set_pw_prompt(const char *prompt)
{
    snprintf(prompt_text, sizeof(prompt_text), "%s", prompt != NULL ? prompt : "");
}

char *EVP_get_pw_prompt(void)
{
    return prompt_text[0] != '\0' ? prompt_text : NULL;
}

int EVP_read_pw_string_min(char *buf, int minlen, int maxlen, const char *prompt, int verify)
{
    char first[PASSPHRASE_ROOM], again[PASSPHRASE_ROOM];
    if (maxlen < 1)
        return -1;
    if (prompt == NULL && prompt_text[0] != '\0')
        prompt = prompt_text;
    int max = maxlen > PASSPHRASE_ROOM ? PASSPHRASE_ROOM - 1 : maxlen - 1;
    int ret = ask(prompt, first, verify ? again : NULL, minlen, max);
    if (ret == 0)
        memcpy(buf, first, strlen(first) + 1);
    OPENSSL_cleanse(first, sizeof(first));
    OPENSSL_cleanse(again, sizeof(again));
    return ret;
}

int EVP_read_pw_string(char *buf, int length, const char *prompt, int verify)
{
    return EVP_read_pw_string_min(buf, 0, length, prompt, verify);
}
