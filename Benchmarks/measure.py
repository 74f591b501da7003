"""Measures the program and its peers in turn and prints one table. Started by Benchmarks/run.

CPU is user and system time of a process with its children; a ratio is the median of the ratios of
pairs that ran one after the other. Nothing here passes or fails: a loaded machine may miss a target.
"""
import argparse
import ctypes
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from server import programs, server

PROGRAM = pathlib.Path('.build/release/cityrights').resolve()
KEPT = pathlib.Path('.build/benchmarks').resolve()
FORMATS = 'docx,html,md,json,csv'
SUBMIT = ['submit', 'examples/barcelona', '--consultation', 'ohchr-57-12', '--year', '2023',
          '--format', FORMATS, '--quiet']


def run(command, expected=0, cores=None):
    """CPU in milliseconds, peak memory in MB and wall time in seconds of one process.

    Linux counts this script's own memory (about 12 MB) as the least that a child has had. With cores,
    it runs on these alone.
    """
    start = time.monotonic()
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE,
                               preexec_fn=cores and (lambda: os.sched_setaffinity(0, cores)))
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != expected:
        sys.exit(f'{command}: exit {process.returncode}\n{errors.decode()[-2000:]}')
    return ((usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024,
            time.monotonic() - start)


def pairs(ours, peer, count):
    """The medians of our CPU, of the peer's, of their ratio, and of our peak memory."""
    rows = [(run(ours), run(peer)) for _ in range(count)]
    return (statistics.median(a[0] for a, _ in rows), statistics.median(b[0] for _, b in rows),
            statistics.median(a[0] / b[0] for a, b in rows),
            statistics.median(a[1] for a, _ in rows))


def show(what, measured, target=''):
    print(f'{what:<50} {measured:<58} {target}', flush=True)


def submit(work, count):
    out = work / 'out'
    ours = [PROGRAM, *SUBMIT, '--out', out]
    run(ours)
    text = next(out.glob('*-en.md'))
    cpu, peer, ratio, memory = pairs(
        ours, ['pandoc', '-f', 'gfm', '-o', work / 'peer.docx', text], count)
    files = len(list(out.iterdir()))
    show(f'submit, {files} files of the Barcelona example', f'{cpu:.0f} ms CPU', '60 ms')
    show('  peak memory', f'{memory:.0f} MB', '60 MB')
    show('  beside pandoc for one of the Word files',
         f'{ratio:.2f} times ({peer:.0f} ms) for all of the files')


def start(work, count):
    for name, options in [('linked alike', ['-static-stdlib']), ('linked dynamically', [])]:
        peer = work / 'print'
        subprocess.run(['swiftc', '-O', *options, '-o', peer, 'Benchmarks/Print/print.swift'], check=True)
        cpu, base, ratio, _ = pairs([PROGRAM, '--version'], [peer], count * 5)
        show(f'start: --version beside print(), {name}',
             f'{ratio:.2f} times ({cpu:.1f} ms, {base:.1f} ms)', '1.5 times')


def workspaces(folder, count):
    """Copies of the minimal example, each a city of its own."""
    for number in range(count):
        city = folder / f'city-{number:04}'
        shutil.copytree('examples/minimal', city, ignore=shutil.ignore_patterns('out'))
        path = city / 'city.yaml'
        path.write_text(re.sub(r'(?m)^id: .*', f'id: city-{number:04}', path.read_text(), count=1))


def many(work):
    base = None
    for count in (100, 300, 1000):
        folder = work / f'all-{count}'
        workspaces(folder, count)
        cpu, memory, _ = run([PROGRAM, 'report', folder, '--all', '--year', '2023', '--format', FORMATS,
                              '--out', work / f'all-{count}-out'])
        base = base or (cpu / count, memory)
        show(f'report --all, {count} workspaces',
             f'{cpu / count:.2f} ms CPU each ({cpu / count / base[0]:.2f} times), '
             f'{memory:.0f} MB ({memory / base[1]:.2f} times)', '1 time, 1 time')
        shutil.rmtree(folder)
        shutil.rmtree(work / f'all-{count}-out')


def series(folder, count):
    """A city with so many series of its own in three languages, ten years each, by sex too."""
    (folder / 'modules').mkdir(parents=True)
    (folder / 'data').mkdir()
    (folder / 'city.yaml').write_text(
        'id: many\nname: {en: Many, es: Muchas, ca: Moltes}\ncountry: ESP\nlanguages: [ca, es, en]\n'
        'modules: [civic-space, participation, esc-resources, defenders]\npopulation:\n'
        + ''.join(f'  - {{period: {year}, value: {500000 + 1731 * (year - 2010)}}}\n'
                  for year in range(2014, 2024)))
    (folder / 'sources.yaml').write_text(
        '- id: office\n  title: {en: Statistics, es: Estadística, ca: Estadística}\n'
        '  publisher: {en: Office, es: Oficina, ca: Oficina}\n')
    inputs, indicators, rows = [], [], ['input,period,user,value,source']
    for number in range(count):
        text = '{en: Persons reached by service %d, es: Personas atendidas por el servicio %d, ca: Persones ateses pel servei %d}' % ((number,) * 3)
        inputs.append(f'  - {{id: series.s{number}, title: {text}, unit: persons, dimensions: [user], counts: persons}}\n')
        indicators.append(
            f'  - id: series.i{number}\n    title: {text}\n    definition: {text}\n    unit: persons\n    type: process\n'
            f'    direction: higher\n    dimensions: [user]\n    basis: [{{confidence: project, reference: Statistics}}]\n'
            f'    kind: imported\n    input: series.s{number}\n')
        for year in range(2014, 2024):
            women = 1000 + (number * 37 + year * 13) % 700
            men = 900 + (number * 53 + year * 7) % 800
            for sex, value in (('', women + men), ('female', women), ('male', men)):
                rows.append(f'series.s{number},{year},{sex},{value},office')
    codes = '[{id: female, title: {en: Women, es: Mujeres, ca: Dones}}, {id: male, title: {en: Men, es: Hombres, ca: Homes}}]'
    (folder / 'modules' / 'series.yaml').write_text(
        'id: series\nversion: 1\ntitle: {en: Series, es: Series, ca: Sèries}\n'
        'description: {en: Made for measuring, es: Hecha para medir, ca: Feta per mesurar}\n'
        f'dimensions:\n  - {{id: user, title: {{en: Users, es: Personas usuarias, ca: Persones usuàries}}, codes: {codes}}}\n'
        'inputs:\n' + ''.join(inputs) + 'indicators:\n' + ''.join(indicators))
    (folder / 'data' / 'series.csv').write_text('\n'.join(rows) + '\n')


def check(work, count):
    base = None
    for size in (250, 2500):
        folder = work / f'series-{size}'
        series(folder, size)
        rows = [run([PROGRAM, 'check', folder]) for _ in range(count)]
        cpu, memory = (statistics.median(row[place] for row in rows) for place in (0, 1))
        base = base or cpu
        show(f'check, {size} series in 3 languages',
             f'{cpu:.0f} ms CPU, {memory:.0f} MB' + (f' ({cpu / base:.1f} times)' if size > 250 else ''),
             '300 ms, 60 MB' if size == 250 else '11 times')


def calls(work, count):
    """What all profiles of consultations add to the reading of an installation."""
    bare = work / 'bare'
    for folder in ('config', 'Plugins'):
        shutil.copytree(folder, bare / folder)
    shutil.rmtree(bare / 'config' / 'consultations')
    cpu, base, _, _ = pairs([PROGRAM, 'list', 'consultations', '--config', '.'],
                            [PROGRAM, 'list', 'consultations', '--config', bare], count * 3)
    number = len(list(pathlib.Path('config/consultations').glob('*.yaml')))
    show(f'reading {number} profiles of consultations', f'{cpu - base:.1f} ms CPU', '30 ms')


def words(work, count):
    """What an answer of 10,000 words costs to check more than one of a few words."""
    folders = []
    sentence = 'The city keeps the promise of {} to residents of district {}, as the council decided in {}. '
    for name, length in (('short', 1), ('long', 294)):
        city = work / f'words-{name}'
        shutil.copytree('examples/minimal', city, ignore=shutil.ignore_patterns('out'))
        answers = city / 'answers' / 'ohchr-57-12'
        answers.mkdir(parents=True)
        text = ''
        for question in (1, 2):
            text += f'# {question}\n\n'
            for number in range(length):
                text += sentence.format(('housing', 'water', 'schooling')[number % 3], number % 40, 1990 + number % 30)
                text += '\n\n' if number % 6 == 5 else ''
            text += '\n\n'
        (answers / 'en.md').write_text(text)
        folders.append(city)
    short, long = ([PROGRAM, 'check', folder, '--consultation', 'ohchr-57-12', '--year', '2023']
                   for folder in folders)
    written = len((folders[1] / 'answers/ohchr-57-12/en.md').read_text().split())
    cpu, base, _, _ = pairs(long, short, count * 3)
    show(f'checking an answer of {written:,} words', f'{cpu - base:.1f} ms CPU', '50 ms')


def yaml():
    output = subprocess.run(['Benchmarks/YAML/run.sh', '10000', '5'], check=True, text=True,
                            capture_output=True,
                            env={**os.environ, 'BENCH_BUILD': str(KEPT / 'yaml')}).stdout
    ratio = re.search(r'median .*: ([\d.]+)', output)[1]
    show('YAML of 10,000 files to trees', f'{ratio} times a bare C scan of the events', '1.3 times')


def docx():
    output = subprocess.run(['Benchmarks/DOCX/run.sh'], check=True, text=True,
                            capture_output=True).stdout
    for peer, target in [('python-docx', 40), ('pandoc', 40)]:
        ratio = re.search(rf'([\d.]+) (?:times cheaper )?than {peer} \(target 40', output)[1]
        show(f'Word file in a warm batch, {peer}', f'{ratio} times cheaper', f'{target} times')
    ratio = re.search(r'cold process: ([\d.]+)', output)[1]
    show('Word file, one cold process, pandoc', f'{ratio} times cheaper', '5 times')


def aggregation(work, count, large):
    """Ten million observations beside DuckDB and Polars, which are not charged for Python's start."""
    scratch = ['--package-path', 'Benchmarks/Aggregation', '--scratch-path', KEPT / 'aggregation']
    subprocess.run(['swift', 'build', '-c', 'release', *scratch], check=True, capture_output=True)
    program = KEPT / 'aggregation' / 'release' / 'aggregate'

    def generate(cities, *options):
        folder = work / f'figures-{cities}{"-".join(options)}'
        folder.mkdir()
        run([program, 'generate', folder, cities, *options])
        return folder

    def peer(engine, task, folder):
        output = subprocess.run([os.environ['CITYRIGHTS_PYTHON'], 'Benchmarks/Aggregation/peer.py', engine, task,
                                 folder], check=True, text=True, capture_output=True).stdout.split()
        return float(output[0]) * 1000, output[1:]

    def beside(engine, task, folder, cities):
        rows = [(run([program, task, folder, cities]), peer(engine, task, folder)[0]) for _ in range(count)]
        return (statistics.median(ours[0] / theirs for ours, theirs in rows), statistics.median(ours[0] for ours, _ in rows),
                statistics.median(ours[1] for ours, _ in rows))

    folder = generate(10_000)
    answers = {tuple(peer(engine, 'cells', folder)[1]) for engine in ('duckdb', 'polars')}
    answers.add(tuple(subprocess.run([program, 'cells', folder, '10000'], check=True, text=True,
                                     capture_output=True).stdout.split()))
    if len({(cells, round(float(check))) for cells, check in answers}) != 1:
        sys.exit(f'the engines disagree: {answers}')
    for engine, name in (('duckdb', 'DuckDB'), ('polars', 'Polars')):
        ratio, cpu, memory = beside(engine, 'cells', folder, 10_000)
        show(f'9.5 million observations to cells, {name}',
             f'{ratio:.2f} times ({cpu / 1000:.2f} s CPU, {memory:.0f} MB)', '0.4 times')
    small = generate(1_000)
    few = statistics.median(run([program, 'cells', small, 1_000])[0] for _ in range(count))
    show('  ten times the observations', f'{cpu / few:.1f} times the CPU', '11 times')
    shutil.rmtree(folder)
    folder = generate(10_000, 'quoted')
    ratio, cpu, _ = beside('polars', 'read', folder, 10_000)
    show('CSV with quoted fields to columns, Polars', f'{ratio:.2f} times ({cpu / 1000:.2f} s CPU)', '0.5 times')
    shutil.rmtree(folder)
    if large:
        folder = generate(100_000)
        cpu, memory, _ = run([program, 'cells', folder, 100_000])
        show('95 million observations to cells', f'{cpu / 1000:.1f} s CPU, {memory / 1000:.1f} GB', '8 GB')
        shutil.rmtree(folder)


def signature_check(core):
    """Microseconds that libsodium needs to check one signature, on one core."""
    sodium = ctypes.CDLL('libsodium.so.23')
    public, secret, signature = (ctypes.create_string_buffer(size) for size in (32, 64, 64))
    message, length = ctypes.create_string_buffer(64), ctypes.c_ulonglong(64)
    sodium.crypto_sign_keypair(public, secret)
    sodium.crypto_sign_detached(signature, None, message, length, secret)
    own = os.sched_getaffinity(0)
    os.sched_setaffinity(0, core)
    start = time.process_time()
    for _ in range(5000):
        sodium.crypto_sign_verify_detached(signature, message, length, public)
    os.sched_setaffinity(0, own)
    return (time.process_time() - start) / 5000 * 1e6


def receiving(work, count):
    """Ten thousand cities, from their packages to the status page, on one core."""
    program = PROGRAM.with_name('cityrights-secretariat')
    office = work / 'office'
    core = {max(os.sched_getaffinity(0))}
    run([program, 'simulate', '--cities', 10_000, '--seed', 5, '--out', work / 'sent'])
    packages = len(list((work / 'sent' / 'packages').iterdir()))
    # Some of the packages are wrong, as in the world, so the program ends with 1.
    receive = [program, 'receive', work / 'sent' / 'packages', '--office', office]
    rows = []
    for _ in range(count):
        shutil.rmtree(office, ignore_errors=True)
        run([program, 'init', office])
        for name in ('members.csv', 'trust.csv'):
            shutil.copy(work / 'sent' / name, office / 'network' / name)
        check = signature_check(core)
        cpu, memory, _ = run(receive, expected=1, cores=core)
        rows.append((cpu, memory, cpu / packages * 1000 / check))
    first, memory, ratio = (statistics.median(row[column] for row in rows) for column in range(3))
    show(f'receive {packages:,} packages of 250 observations',
         f'{packages / first * 1000:.0f} a second and core, {memory:.0f} MB', '2,000')
    show('  best of these runs', f'{packages / min(row[0] for row in rows) * 1000:.0f} a second and core')
    show('  one package, in checks of a signature (it has two)', f'{ratio:.1f} times libsodium\'s CPU')
    again = statistics.median(run(receive, expected=1, cores=core)[0] for _ in range(3))
    show('  the same again', f'{first / again:.1f} times faster', '5 times')
    verify = [program, 'verify-store', '--office', office, '--json']
    cpu, _, _ = run(verify, cores=core)
    kept = json.loads(subprocess.run(verify, capture_output=True, check=True).stdout)['hold']
    show('  verify them once more, in the store', f'{kept / cpu * 1000:.0f} a second and core', '2,000')
    cpu = statistics.median(run([program, 'status', '--office', office, '--consultation', 'ohchr-57-12',
                                 '--year', '2024'])[0] for _ in range(5))
    show('  status of 10,000 cities', f'{cpu:.0f} ms CPU', '100 ms')
    shutil.rmtree(work / 'sent')
    shutil.rmtree(office)


def copying(work, count):
    """The figures of 1,000 packages into PostgreSQL as they are received, beside psql with the same rows.

    Both times are the server's own, so that verifying packages is not counted.
    """
    if programs() is None:
        return show('COPY beside psql', 'not measured: there is no PostgreSQL server')
    program = PROGRAM.with_name('cityrights-secretariat')
    sent = work / 'sent'
    run([program, 'simulate', '--cities', '1000', '--seed', '1', '--out', sent])
    ratios, rates = [], []
    with server(work) as own:
        for number in range(count):
            database, office = f'd{number}', work / f'office-{number}'
            own.psql(f'CREATE DATABASE {database}')
            run([program, 'init', office, '--postgresql', own.address(database)])
            for name in ('members.csv', 'trust.csv'):
                shutil.copy(sent / name, office / 'network')
            start = len((own.folder / 'log').read_text())
            # Some of the packages are wrong on purpose.
            subprocess.run([program, 'receive', sent / 'packages', '--office', office], capture_output=True)
            ours = sum(own.copies(start))
            rows = int(own.psql('SELECT count(*) FROM cityrights.observation', database))
            file = own.folder / 'rows.csv'
            own.psql(f"\\copy cityrights.observation TO '{file}' (FORMAT csv)", database)
            own.psql('TRUNCATE cityrights.observation', database)
            start = len((own.folder / 'log').read_text())
            own.psql(f"\\copy cityrights.observation FROM '{file}' (FORMAT csv)", database)
            ratios.append(sum(own.copies(start)) / ours)
            rates.append(rows / ours)
    show(f'COPY of {rows} figures beside psql',
         f'{statistics.median(ratios):.2f} times as fast ({statistics.median(rates) / 1000:.0f} thousand a second)',
         '0.9 times')


def imported(work):
    source = pathlib.Path(os.environ.get('OPEN_SDG', 'examples/open-sdg'))
    if not source.is_dir():
        return show('import open-sdg', f'not measured: there is no {source}')
    city = work / 'import'
    shutil.copytree('examples/minimal', city)
    cpu, memory, _ = run([PROGRAM, 'import', 'open-sdg', source, '--into', city])
    size = sum(path.stat().st_size for path in source.rglob('*') if path.is_file())
    show(f'import open-sdg of {source.name}',
         f'{cpu:.0f} ms CPU for {size / 1e6:.2f} MB, {memory:.0f} MB')


def build(work):
    scratch = ['--scratch-path', work / 'build']
    subprocess.run(['swift', 'package', *scratch, 'resolve'], check=True, capture_output=True)
    cpu, _, wall = run(['swift', 'build', *scratch, '-c', 'release', '--product', 'cityrights',
                        '--static-swift-stdlib'])
    show('clean release build', f'{cpu / 1000:.0f} s CPU, {wall:.0f} s wall', '180 s wall on 2 quiet cores')


def main():
    parser = argparse.ArgumentParser(description='Measures the program beside its peers.')
    parser.add_argument('--build', action='store_true', help='also a clean release build: minutes')
    parser.add_argument('--large', action='store_true',
                        help='also 95 million observations: 5 GB of disk, 8 GB of memory')
    parser.add_argument('--pairs', type=int, default=7, help='how many pairs a median is of')
    arguments = parser.parse_args()
    os.environ['CITYRIGHTS_CONFIG'] = os.getcwd()
    load = lambda: ' '.join(f'{value:.1f}' for value in os.getloadavg())
    print(f'{os.cpu_count()} cores, load {load()} (above {os.cpu_count()}, CPU times are too long)\n')
    show('what', 'measured', 'at most, or at least')
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        submit(work, arguments.pairs)
        start(work, arguments.pairs)
        many(work)
        check(work, arguments.pairs)
        imported(work)
        calls(work, arguments.pairs)
        words(work, arguments.pairs)
        yaml()
        docx()
        aggregation(work, arguments.pairs, arguments.large)
        receiving(work, arguments.pairs)
        copying(work, arguments.pairs)
        if arguments.build:
            build(work)
    print(f'\nload at the end {load()}')


if __name__ == "__main__":
    main()
