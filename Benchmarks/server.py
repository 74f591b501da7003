"""A PostgreSQL server of our own for the benchmarks: on a socket in its folder, gone afterwards."""
import contextlib
import os
import pathlib
import re
import subprocess


def programs():
    """The folder of the newest server's tools; None where there is none."""
    found = sorted(pathlib.Path('/usr/lib/postgresql').glob('*/bin/initdb'))
    return found[-1].parent if found else None


class Server:
    def __init__(self, folder):
        self.folder = folder

    def tool(self, *words):
        # The server does not run as root.
        prefix = ['runuser', '-u', 'postgres', '--'] if os.getuid() == 0 else []
        subprocess.run([*prefix, str(programs() / words[0]), *map(str, words[1:])], check=True,
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def address(self, database='postgres'):
        return f'host={self.folder} dbname={database} user=postgres'

    def psql(self, text, database='postgres'):
        return subprocess.run(['psql', '-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-d', self.address(database),
                               '-c', text], check=True, text=True, capture_output=True).stdout

    def copies(self, since=0):
        """How long each COPY into the table of figures took by the server's own log, in seconds."""
        text = (self.folder / 'log').read_text()[since:]
        return [float(time) / 1000 for time in re.findall(
            r'duration: ([0-9.]+) ms  statement: COPY\s+cityrights\.observation\b[^;]*?FROM STDIN', text, re.I)]


@contextlib.contextmanager
def server(work):
    folder = work / 'pg'
    folder.mkdir()
    work.chmod(0o755)
    own = Server(folder)
    if os.getuid() == 0:
        subprocess.run(['chown', 'postgres', folder], check=True)
    own.tool('initdb', '-D', folder / 'data', '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C', '--no-sync')
    options = f"-c listen_addresses='' -k {folder} -c log_min_duration_statement=0"
    own.tool('pg_ctl', '-D', folder / 'data', '-w', '-s', '-l', folder / 'log', '-o', options, 'start')
    try:
        yield own
    finally:
        own.tool('pg_ctl', '-D', folder / 'data', '-w', '-s', '-m', 'immediate', 'stop')
