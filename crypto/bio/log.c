/* BIO_s_log: what is written goes to the system's log, a message at a time. A message says by its
 * first word how much it matters; else it is an error. */
#include <openssl/crypto.h>
#include <string.h>
#include <syslog.h>

#include "crypto/bio/bio.h"

static const struct {
    const char *word;
    int priority;
} words[] = {
    {"PANIC ", LOG_EMERG},     {"EMERG ", LOG_EMERG},  {"EMR ", LOG_EMERG},
    {"ALERT ", LOG_ALERT},     {"ALR ", LOG_ALERT},    {"CRIT ", LOG_CRIT},
    {"CRI ", LOG_CRIT},        {"ERROR ", LOG_ERR},    {"ERR ", LOG_ERR},
    {"WARNING ", LOG_WARNING}, {"WARN ", LOG_WARNING}, {"WAR ", LOG_WARNING},
    {"NOTICE ", LOG_NOTICE},   {"NOTE ", LOG_NOTICE},  {"NOT ", LOG_NOTICE},
    {"INFO ", LOG_INFO},       {"INF ", LOG_INFO},     {"DEBUG ", LOG_DEBUG},
    {"DBG ", LOG_DEBUG},
};

static void open_log(const char *name, int facility)
{
    openlog(name, LOG_CONS | LOG_PID, facility);
}

static int log_create(BIO *b)
{
    BIO_set_init(b, 1);
    open_log("application", LOG_DAEMON);
    return 1;
}

static int log_destroy(BIO *b)
{
    (void)b;
    closelog();
    return 1;
}

static int log_write(BIO *b, const char *data, int len)
{
    (void)b;
    char *text = OPENSSL_strndup(data, (size_t)len);
    int priority = LOG_ERR;
    size_t skip = 0;
    if (text == NULL)
        return 0;
    for (size_t i = 0; skip == 0 && i < sizeof(words) / sizeof(words[0]); i++)
        if (strncmp(text, words[i].word, strlen(words[i].word)) == 0) {
            priority = words[i].priority;
            skip = strlen(words[i].word);
        }
    syslog(priority, "%s", text + skip);
    OPENSSL_free(text);
    return len;
}

static int log_puts(BIO *b, const char *text)
{
    return log_write(b, text, (int)strlen(text));
}

/* BIO_CTRL_SET: another name and facility. */
static long log_ctrl(BIO *b, int cmd, long larg, void *parg)
{
    (void)b;
    if (cmd == BIO_CTRL_SET) {
        closelog();
        open_log(parg, (int)larg);
    }
    return 0;
}

/* Its number is that of memory, as programs know it. */
static const BIO_METHOD method = {
    .type = BIO_TYPE_MEM,
    .name = "syslog",
    .write_ex = bio_old_write,
    .write = log_write,
    .puts = log_puts,
    .ctrl = log_ctrl,
    .create = log_create,
    .destroy = log_destroy,
};

const BIO_METHOD *BIO_s_log(void)
{
    return &method;
}
