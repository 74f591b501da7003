"""What a peer costs for the same work. Usage: peer.py duckdb|polars read|cells FOLDER

Prints the CPU seconds of the work, without Python's start and imports, and for cells their number
and the same sum as the program's.
"""
import resource
import sys

engine, task, folder = sys.argv[1:4]
observations, cities = f'{folder}/observations.csv', f'{folder}/cities.csv'


def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def with_duckdb():
    connection = duckdb.connect()
    connection.execute('set threads to 2')
    types = "{'city': 'VARCHAR', 'indicator': 'VARCHAR', 'period': 'VARCHAR', 'breakdown': 'VARCHAR', 'value': 'DOUBLE'}"
    source = f"read_csv('{observations}', header=true, columns={types})"
    if task == 'read':
        connection.execute(f'create table o as select * from {source}')
        return connection.execute('select count(*) from o').fetchone()
    return connection.execute(f"""
        with cells as (
          select indicator, period, breakdown, region, count(*) as n, sum(value) as total, avg(value) as mean,
            sum(value * residents) / sum(residents) as weighted,
            quantile_cont(value, [0.25, 0.5, 0.75]) as quartiles
          from {source} o join read_csv('{cities}', header=true) c using (city)
          group by grouping sets ((indicator, period, breakdown), (indicator, period, breakdown, region)))
        select count(*), round(sum(case when n >= 3 then quartiles[2] + weighted else 0 end), 3) from cells
        """).fetchone()


def with_polars():
    schema = {'city': pl.String, 'indicator': pl.String, 'period': pl.String, 'breakdown': pl.String, 'value': pl.Float64}
    if task == 'read':
        return (pl.read_csv(observations, schema=schema).height,)
    frame = pl.scan_csv(observations, schema=schema).join(pl.scan_csv(cities), on='city')
    key = ['indicator', 'period', 'breakdown']
    value, residents = pl.col('value'), pl.col('residents')
    measures = [pl.len().alias('n'), value.sum().alias('total'), value.mean().alias('mean'),
                ((value * residents).sum() / residents.sum()).alias('weighted'),
                *[value.quantile(q, 'linear').alias(f'q{q}') for q in (0.25, 0.5, 0.75)]]
    rows, check = 0, 0.0
    for cells in pl.collect_all([frame.group_by(key).agg(measures), frame.group_by(key + ['region']).agg(measures)],
                                engine='streaming'):
        rows += cells.height
        shown = cells.filter(pl.col('n') >= 3)
        check += shown['q0.5'].sum() + shown['weighted'].sum()
    return rows, round(check, 3)


if engine == 'duckdb':
    import duckdb
    work = with_duckdb
else:
    import os
    os.environ['POLARS_MAX_THREADS'] = '2'
    import polars as pl
    work = with_polars
start = cpu()
answer = work()
print(f'{cpu() - start:.3f}', *answer)
