# Sourced by diff.sh, for cmp: c/, an authority, a server, a client and what it asks for, a configuration
# and messages of both tools.
mkdir c
"$theirs" req -x509 -newkey rsa:2048 -nodes -keyout c/cakey.pem -subj /CN=CA -days 99 -out c/ca.pem 2>/dev/null
for who in server client new; do
    "$theirs" req -new -newkey rsa:2048 -nodes -keyout c/$who.key -subj /CN=$who -out c/$who.csr 2>/dev/null
    "$theirs" x509 -req -in c/$who.csr -CA c/ca.pem -CAkey c/cakey.pem -days 9 -out c/$who.pem 2>/dev/null
done
"$theirs" pkey -in c/new.key -pubout -out c/new.pub
"$theirs" pkey -in c/new.key -aes128 -passout pass:pw -out c/new.enc
"$theirs" req -in c/new.csr -outform DER -out c/new.csr.der
cat c/client.pem c/ca.pem >c/chain.pem
: >c/empty.cnf
cat >c/mock.cnf <<'C'
[cmp]
cmd = genm
use_mock_srv = 1
srv_secret = pass:x
srv_ref = 2
secret = pass:x
ref = 3
recipient = /CN=CA
[signed]
secret =
srv_secret =
ref =
srv_ref =
recipient =
cert = c/client.pem
key = c/client.key
trusted = c/ca.pem
srv_cert = c/server.pem
srv_key = c/server.key
srv_trusted = c/ca.pem
[ir]
cmd = ir
newkey = c/new.key
subject = /CN=new
certout = c/out
rsp_cert = c/new.pem
[text]
revreason = x
[negative]
msg_timeout = -3
[zero]
repeat = 0
[large]
repeat = 99999999999999
[empty]
ref =
subject = /CN=x
[hyphen]
subject = -x
[popo]
popo = 9
[verify]
verify_depth = 3
attime = 5
[no]
use_mock_srv = 0
[keep]
keep_alive = 7
[exts]
basicConstraints = CA:true
[noext]
foo = bar
[san]
subjectAltName = DNS:x.y
[policies]
certificatePolicies = critical,1.2.3.4,1.2.3.5
C
for tool in theirs ours; do
    "${!tool}" cmp -config c/mock.cnf -section cmp,ir -reqout c/ir.$tool,c/conf.$tool \
        -rspout c/ip.$tool,c/pkiconf.$tool >/dev/null 2>&1
    "${!tool}" cmp -config c/mock.cnf -section cmp,ir,signed -reqout c/ir.s.$tool,c/conf.s.$tool \
        -rspout c/ip.s.$tool,c/pkiconf.s.$tool >/dev/null 2>&1
done
