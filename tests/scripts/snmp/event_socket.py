"""An event socket that answers `api acd metrics` with a file: event_socket.py ANSWER-FILE MODE. Prints its port. MODE: good, silent, http."""
import socketserver
import sys

ANSWER, MODE = sys.argv[1:]


class Client(socketserver.StreamRequestHandler):
    def handle(self):
        if MODE == "http":
            self.wfile.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            return
        if MODE == "silent":
            self.rfile.read()
            return
        self.wfile.write(b"Content-Type: auth/request\n\n")
        right = self.line() == "auth ClueCon"
        self.wfile.write(b"Content-Type: command/reply\nReply-Text: %s\n\n" % (b"+OK accepted" if right else b"-ERR invalid"))
        if right and self.line() == "api acd metrics":
            with open(ANSWER, "rb") as file:
                body = file.read()
            self.wfile.write(b"Content-Type: api/response\nContent-Length: %d\n\n%s" % (len(body), body))

    def line(self):
        line = self.rfile.readline()
        self.rfile.readline()
        return line.decode().strip()


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True


with Server(("127.0.0.1", 0), Client) as server:
    print(server.server_address[1], flush=True)
    server.serve_forever()
