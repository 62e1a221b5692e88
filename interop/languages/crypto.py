# What a program does with python3-cryptography: keys, certificates, ciphers. Ends with "all is well",
# or an exception.
import datetime
import os

from cryptography import exceptions, x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa, x448, x25519
from cryptography.hazmat.primitives.ciphers import aead
from cryptography.hazmat.primitives.kdf import hkdf, scrypt
from cryptography.hazmat.primitives.serialization import pkcs7, pkcs12

key, name = rsa.generate_private_key(65537, 2048), x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "a name")])
now = datetime.datetime.utcnow()
cert = (x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(7)
        .not_valid_before(now).not_valid_after(now + datetime.timedelta(1))
        .add_extension(x509.BasicConstraints(True, None), True).sign(key, hashes.SHA256()))
cert.public_key().verify(cert.signature, cert.tbs_certificate_bytes, padding.PKCS1v15(), hashes.SHA256())

pss = padding.PSS(padding.MGF1(hashes.SHA256()), padding.PSS.MAX_LENGTH)
key.public_key().verify(key.sign(b"text", pss, hashes.SHA256()), b"text", pss, hashes.SHA256())
oaep = padding.OAEP(padding.MGF1(hashes.SHA256()), hashes.SHA256(), None)
assert key.decrypt(key.public_key().encrypt(b"text", oaep), oaep) == b"text"

for curve in (ec.SECP256R1(), ec.SECP521R1(), ec.BrainpoolP384R1(), ec.SECT233K1(), ec.SECT571R1()):
    one, other = ec.generate_private_key(curve), ec.generate_private_key(curve)
    signature = one.sign(b"text", ec.ECDSA(hashes.SHA384()))
    one.public_key().verify(signature, b"text", ec.ECDSA(hashes.SHA384()))
    try:
        other.public_key().verify(signature, b"text", ec.ECDSA(hashes.SHA384()))
        raise AssertionError("another key's signature")
    except exceptions.InvalidSignature:
        pass
    assert one.exchange(ec.ECDH(), other.public_key()) == other.exchange(ec.ECDH(), one.public_key())
    pem = one.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
                            serialization.BestAvailableEncryption(b"pass"))
    assert serialization.load_pem_private_key(pem, b"pass").private_numbers() == one.private_numbers()

for kind in (x25519.X25519PrivateKey, x448.X448PrivateKey):
    one, other = kind.generate(), kind.generate()
    assert one.exchange(other.public_key()) == other.exchange(one.public_key())
one = ed25519.Ed25519PrivateKey.generate()
one.public_key().verify(one.sign(b"text"), b"text")

for kind in (aead.AESGCM, aead.ChaCha20Poly1305, aead.AESCCM, aead.AESOCB3):
    box, nonce = kind(os.urandom(32)), os.urandom(12)
    assert box.decrypt(nonce, box.encrypt(nonce, b"text", b"more"), b"more") == b"text"
assert len(hkdf.HKDF(hashes.SHA256(), 99, b"salt", b"info").derive(b"secret")) == 99
# RFC 7914, section 12
assert scrypt.Scrypt(b"", 64, 16, 1, 1).derive(b"").hex().startswith("77d6576238657b203b19ca42c18a0497")

p12 = pkcs12.serialize_key_and_certificates(b"name", key, cert, None, serialization.BestAvailableEncryption(b"pass"))
assert pkcs12.load_key_and_certificates(p12, b"pass")[1] == cert
signed = (pkcs7.PKCS7SignatureBuilder().set_data(b"text").add_signer(cert, key, hashes.SHA256())
          .sign(serialization.Encoding.DER, [pkcs7.PKCS7Options.Binary]))
assert len(signed) > 1000
print("all is well")
