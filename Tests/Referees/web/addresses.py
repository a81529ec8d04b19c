"""What a person can look at, in one place: a new screen is one line here, and all checks of every screen are made of it.

`{…}` stands for a handle of the sample case (Fixtures/montenegro); those of a new store are in EMPTY.
"""

# name (of its screenshot), address
SAMPLE = [
    ("inicio", "/"),
    ("caso", "/casos/C-1"),
    ("primeros-pasos", "/primeros-pasos"),
    ("siete-datos", "/primeros-pasos/P-1"),
    ("respuestas", "/primeros-pasos/NG-1/respuestas"),
    ("cronologia", "/cronologia"),
    ("revision", "/revision"),
    ("revision-caso", "/revision?caso=C-1"),
    ("precedentes", "/precedentes"),
    ("precedentes-padecimiento", "/precedentes?condicion=presi%C3%B3n+alta"),
    ("precedentes-nada", "/precedentes?condicion=zzzz"),
    ("precedente-sirve", "/precedentes/PR-1/sirve"),
    ("persona-precedentes", "/personas/PE-1/precedentes"),
    ("casos", "/casos"),
    ("caso-ficha", "/casos/C-1/ficha"),
    ("anexos-mesa", "/anexos-y-compilaciones/AX-1/armar"),
    ("personas", "/personas"),
    ("personas-orden", "/personas?orden=titulo&desc=1&caso=C-2"),
    ("personas-nada", "/personas?q=zzzz"),
    ("personas-vista", "/personas?ver=PE-2"),
    ("persona", "/personas/PE-2"),
    ("persona-nueva", "/personas/nuevo"),
    ("persona-editar", "/personas/PE-2/editar"),
    ("persona-vincular", "/personas/PE-2/vincular"),
    ("persona-historia", "/personas/PE-2/historia"),
    ("pruebas", "/pruebas"),
    ("prueba", "/pruebas/P-2"),
    ("documento", "/pruebas/P-2/documento/1"),
    ("relaciones", "/relaciones/P-2"),
    ("prueba-nueva", "/pruebas/nuevo"),
    ("precedente", "/precedentes/PR-1"),
    ("precedente-editar", "/precedentes/PR-1/editar"),
    ("juicio", "/juicios-y-procedimientos/J-1"),
    ("resolucion-nueva", "/resoluciones/nuevo"),
    ("cifras", "/cifras"),
    ("hechos-y-prueba", "/hechos/prueba"),
    ("registros", "/registros"),
    ("papelera", "/papelera"),
    ("buscar", "/buscar"),
    ("buscar-palabra", "/buscar?q=negativa"),
    ("buscar-nada", "/buscar?q=zzzz"),
    ("actividad", "/actividad"),
    ("exportar", "/expediente?perfil=court&caso=C-1"),
    ("importar", "/importar"),
    ("equipo", "/equipo"),
    ("ajustes", "/ajustes"),
    ("ayuda", "/ayuda"),
    ("nada", "/no-hay-tal-pagina"),
]

EMPTY = [
    ("vacio-inicio", "/"),
    ("vacio-primeros-pasos", "/primeros-pasos"),
    ("vacio-cronologia", "/cronologia"),
    ("vacio-revision", "/revision"),
    ("vacio-precedentes", "/precedentes"),
    ("vacio-exportar", "/expediente"),
    ("vacio-actividad", "/actividad"),
    ("vacio-personas", "/personas"),
    ("vacio-persona-nueva", "/personas/nuevo"),
    ("vacio-registros", "/registros"),
    ("vacio-papelera", "/papelera"),
]

# Addresses that a browser may rightly call an error in its console: the page itself is the 404.
ANSWERS_404 = {"/no-hay-tal-pagina"}

# What is printed, and words of each that must stand on the paper.
PRINTED = [
    ("/casos/C-1", "Montenegro"),
    ("/revision?caso=C-1", "Revisión"),
    ("/cronologia?caso=C-1", "Cronología"),
]
