/* Passphrases: PEM_def_callback, and EVP_read_pw_string, which asks on the terminal. */
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <stdio.h>
#include <termios.h>

#include "crypto/base/raise.h"
#include "crypto/pem/pem.h"

/* ---- The terminal ---- */

static char prompt_text[80];

void EVP_set_pw_prompt(const char *prompt)
{
    snprintf(prompt_text, sizeof(prompt_text), "%s", prompt != NULL ? prompt : "");
}

char *EVP_get_pw_prompt(void)
{
    return prompt_text[0] != '\0' ? prompt_text : NULL;
}

/* One line without echo; false at the end of the file. */
static bool ask(FILE *from, const char *prefix, const char *prompt, char *out, int size)
{
    struct termios old, quiet;
    bool is_terminal = tcgetattr(fileno(from), &old) == 0;
    fprintf(stderr, "%s%s", prefix, prompt);
    fflush(stderr);
    if (is_terminal) {
        quiet = old;
        quiet.c_lflag &= ~(tcflag_t)ECHO;
        tcsetattr(fileno(from), TCSAFLUSH, &quiet);
    }
    bool ok = fgets(out, size, from) != NULL;
    if (is_terminal)
        tcsetattr(fileno(from), TCSAFLUSH, &old);
    if (is_terminal || !ok)
        fputc('\n', stderr);
    if (ok)
        out[strcspn(out, "\r\n")] = '\0';
    return ok;
}

static bool ask_again(FILE *from, const char *prompt, const char *first, int size)
{
    char again[PEM_BUFSIZE + 1];
    int room = size < (int)sizeof(again) ? size : (int)sizeof(again);
    bool ok = ask(from, "Verifying - ", prompt, again, room) && strcmp(first, again) == 0;
    OPENSSL_cleanse(again, sizeof(again));
    if (!ok)
        fputs("Verify failure\n", stderr);
    return ok;
}

int EVP_read_pw_string_min(char *buf, int minlen, int maxlen, const char *prompt, int verify)
{
    char line[PEM_BUFSIZE + 1];
    if (maxlen < 1)
        return -1;
    if (prompt == NULL)
        prompt = prompt_text;
    FILE *tty = fopen("/dev/tty", "r+"), *from = tty != NULL ? tty : stdin;
    int room = maxlen < (int)sizeof(line) ? maxlen : (int)sizeof(line);
    bool ok = ask(from, "", prompt, line, room);
    if (ok && strlen(line) < (size_t)(minlen > 0 ? minlen : 0)) {
        fprintf(stderr, "You must type in %d to %d characters\n", minlen, maxlen);
        ok = false;
    }
    ok = ok && (!verify || ask_again(from, prompt, line, room));
    if (ok)
        memcpy(buf, line, strlen(line) + 1);
    OPENSSL_cleanse(line, sizeof(line));
    if (tty != NULL)
        fclose(tty);
    return ok ? 0 : -1;
}

int EVP_read_pw_string(char *buf, int length, const char *prompt, int verify)
{
    return EVP_read_pw_string_min(buf, 0, length, prompt, verify);
}

/* ---- Callbacks ---- */

int PEM_def_callback(char *buf, int num, int rwflag, void *userdata)
{
    enum { SHORTEST = 4 };
    if (num < 1)
        return -1;
    if (userdata != NULL) {
        size_t n = strlen(userdata);
        if (n > (size_t)num)
            n = (size_t)num;
        memcpy(buf, userdata, n);
        return (int)n;
    }
    const char *prompt = EVP_get_pw_prompt();
    if (prompt == NULL)
        prompt = "Enter PEM pass phrase:";
    if (EVP_read_pw_string_min(buf, rwflag ? SHORTEST : 0, num, prompt, rwflag) != 0) {
        ERR_raise(ERR_LIB_PEM, PEM_R_PROBLEMS_GETTING_PASSWORD);
        OPENSSL_cleanse(buf, (size_t)num);
        return -1;
    }
    return (int)strlen(buf);
}

int pem_passphrase(char buf[PEM_BUFSIZE], bool writing, pem_password_cb *cb, void *u)
{
    int n = (cb != NULL ? cb : PEM_def_callback)(buf, PEM_BUFSIZE, writing, u);
    if (n < 0 || n > PEM_BUFSIZE) {
        ERR_raise(ERR_LIB_PEM, writing ? PEM_R_READ_KEY : PEM_R_BAD_PASSWORD_READ);
        return -1;
    }
    return n;
}
