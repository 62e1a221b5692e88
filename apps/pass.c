/* Where passphrases come from: openssl-passphrase-options(1). */
#include <openssl/err.h>
#include <openssl/evp.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "apps/app.h"

static void chomp(char *s)
{
    s[strcspn(s, "\r\n")] = '\0';
}

static bool first_line(FILE *f, char *out, size_t size)
{
    bool ok = f != NULL && fgets(out, (int)size, f) != NULL;
    if (ok)
        chomp(out);
    else
        fprintf(stderr, "Error reading password from BIO\n");
    return ok;
}

static bool from_env(const char *name, char *out, size_t size)
{
    const char *value = getenv(name);
    if (value == NULL) {
        fprintf(stderr, "No environment variable %s\n", name);
        return false;
    }
    snprintf(out, size, "%s", value);
    return true;
}

static bool from_file(const char *name, char *out, size_t size)
{
    FILE *f = fopen(name, "r");
    if (f == NULL) {
        raise_open(name, "r");
        fprintf(stderr, "Can't open file %s\n", name);
        return false;
    }
    bool ok = first_line(f, out, size);
    fclose(f);
    return ok;
}

static bool from_fd(const char *number, char *out, size_t size)
{
    int fd = dup(atoi(number));
    FILE *f = fd < 0 ? NULL : fdopen(fd, "r");
    if (f == NULL) {
        fprintf(stderr, "Can't access file descriptor %s\n", number);
        return false;
    }
    bool ok = first_line(f, out, size);
    fclose(f);
    return ok;
}

static bool from_text(const char *text, char *out, size_t size)
{
    snprintf(out, size, "%s", text);
    return true;
}

bool pass_source(const char *source, char *out, size_t size)
{
    static const struct {
        const char *prefix;
        bool (*read)(const char *rest, char *out, size_t size);
    } sources[] = {
        {"pass:", from_text}, {"env:", from_env}, {"file:", from_file}, {"fd:", from_fd}};

    if (strcmp(source, "stdin") == 0)
        return first_line(stdin, out, size);
    for (size_t i = 0; i < sizeof(sources) / sizeof(sources[0]); i++) {
        size_t n = strlen(sources[i].prefix);
        if (strncmp(source, sources[i].prefix, n) == 0)
            return sources[i].read(source + n, out, size);
    }
    size_t longest = sizeof("pass:") - 1, n = strcspn(source, ":");
    if (n < longest && source[n] == ':')
        fprintf(stderr, "Invalid password argument, starting with \"%.*s\"\n", (int)n + 1, source);
    else
        fprintf(stderr, "Invalid password argument, missing ':' within the first %zu chars\n",
                longest);
    return false;
}

bool pass_prompt(const char *prompt, bool verify, char *out, size_t size)
{
    return EVP_read_pw_string(out, (int)size, prompt, verify) == 0;
}
